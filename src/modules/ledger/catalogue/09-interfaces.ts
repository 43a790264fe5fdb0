import { category, choices, collection, longText, oneOf, optional, system, text, yesNo } from './build.ts'
import { frequencies } from './choice-lists.ts'

export const interfaces = category(
  9,
  'interfaces',
  ['他システム連携', 'Interfaces'],
  [
    yesNo(
      'hasInterfaces',
      ['連携の有無', 'Has interfaces'],
      ['ほかのシステムとデータをやり取りするか。', 'Whether it exchanges data with others.'],
    ),
    longText(
      'interfaceNote',
      ['連携の補足', 'Remarks on interfaces'],
      ['文字コードや外字の扱いなど。', 'Character sets, gaiji.'],
      optional,
    ),
  ],
  [
    collection(
      'interfaces',
      ['連携', 'Interfaces'],
      ['partnerSystem', 'partnerOutside', 'direction', 'data'],
      [
        system(
          'partnerSystem',
          ['相手システム', 'Partner system'],
          ['台帳にあるシステム名。', 'A system of the ledger.'],
          optional,
        ),
        text(
          'partnerOutside',
          ['庁外の相手', 'Partner outside'],
          ['台帳にない相手。国・県のシステムなど。', 'One that is not in the ledger.'],
          { ...optional, maximumLength: 100 },
        ),
        oneOf(
          'direction',
          ['向き', 'Direction'],
          ['このシステムから見た向き。', 'Seen from this system.'],
          choices(
            ['send', '送る', 'Sends'],
            ['receive', '受ける', 'Receives'],
            ['both', '双方向', 'Both ways'],
          ),
          { isRequired: true },
        ),
        text('data', ['データ', 'Data'], ['やり取りする内容。', 'What is exchanged.'], { isRequired: true }),
        oneOf(
          'interfaceMethod',
          ['方法', 'Method'],
          ['渡し方。', 'How it is handed over.'],
          choices(
            ['file', 'ファイル', 'File'],
            ['database', 'データベース', 'Database'],
            ['api', 'API', 'API'],
            ['medium', '媒体', 'Medium'],
            ['manual', '手入力', 'By hand'],
          ),
        ),
        oneOf(
          'interfaceFrequency',
          ['頻度', 'Frequency'],
          ['ふだんの間隔。', 'Usual interval.'],
          frequencies,
        ),
      ],
    ),
  ],
)
