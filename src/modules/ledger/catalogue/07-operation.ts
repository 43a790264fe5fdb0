import {
  anyOf,
  category,
  choices,
  collection,
  date,
  decimal,
  integer,
  longText,
  oneOf,
  optional,
  text,
  yesNo,
} from './build.ts'
import { frequencies } from './choice-lists.ts'

export const documentKinds = choices(
  ['userManual', '利用者マニュアル', 'User manual'],
  ['operationManual', '運用マニュアル', 'Operation manual'],
  ['recoveryManual', '障害対応手順書', 'Recovery manual'],
  ['requirements', '要件定義書', 'Requirements'],
  ['basicDesign', '基本設計書', 'Basic design'],
  ['detailedDesign', '詳細設計書', 'Detailed design'],
  ['dataDefinition', 'データ定義書', 'Data definition'],
  ['configuration', '構成図・設定書', 'Configuration'],
  ['testReport', '試験結果', 'Test report'],
  ['other', 'その他', 'Other'],
)

export const operation = category(
  7,
  'operation',
  ['運用', 'Operation'],
  [
    oneOf(
      'backupMethod',
      ['バックアップの方法', 'Backup method'],
      ['データの複製の取り方。', 'How data are copied.'],
      choices(
        ['full', '全体', 'Full'],
        ['fullAndDifference', '全体と差分', 'Full and differences'],
        ['replication', '常時複製', 'Replication'],
        ['none', '取っていない', 'None'],
      ),
    ),
    oneOf(
      'backupFrequency',
      ['バックアップの頻度', 'Backup frequency'],
      ['もっとも短い間隔。', 'The shortest interval.'],
      frequencies,
    ),
    integer('backupGenerations', ['世代数', 'Generations'], ['残している数。', 'How many are kept.'], {
      unit: ['世代', 'generations'],
      maximum: 1000,
    }),
    text('backupMedium', ['媒体', 'Medium'], ['テープ、ディスク、遠隔地など。', 'Tape, disk, remote.'], {
      ...optional,
      maximumLength: 100,
    }),
    yesNo(
      'isBackupOffSite',
      ['庁舎外保管', 'Kept off-site'],
      ['バックアップを庁舎の外にも置いているか。', 'Whether a copy is kept outside the city hall.'],
    ),
    yesNo(
      'isRestoreTested',
      ['復元の確認', 'Restore tested'],
      ['過去1年に復元を試したか。', 'Tried within the last year.'],
    ),
    anyOf(
      'monitoring',
      ['監視', 'Monitoring'],
      ['行っているものすべて。', 'All that is done.'],
      choices(
        ['liveness', '死活', 'Liveness'],
        ['performance', '性能・容量', 'Performance and capacity'],
        ['log', 'ログ', 'Logs'],
        ['job', '処理の結果', 'Job results'],
        ['none', 'なし', 'None'],
      ),
    ),
    integer(
      'failuresPerYear',
      ['年間障害件数', 'Failures a year'],
      ['業務に影響した件数(前年度)。', 'Those that touched the work, last fiscal year.'],
      { unit: ['件/年', 'a year'], maximum: 100_000 },
    ),
    decimal(
      'downHoursPerYear',
      ['年間停止時間', 'Down hours a year'],
      ['計画停止を除く合計(前年度)。', 'Planned stops left out, last fiscal year.'],
      { unit: ['時間/年', 'hours a year'], maximum: 8784 },
    ),
    longText(
      'regularWork',
      ['定例の運用作業', 'Regular work'],
      ['日次・月次・年次の作業。', 'Daily, monthly, yearly.'],
      optional,
    ),
  ],
  [
    collection(
      'documents',
      ['文書', 'Documents'],
      ['documentTitle'],
      [
        text('documentTitle', ['文書名', 'Title'], ['表紙の名前。', 'As on the cover.'], {
          isRequired: true,
        }),
        oneOf('documentKind', ['種類', 'Kind'], ['いちばん近いもの。', 'The closest.'], documentKinds, {
          isRequired: true,
        }),
        oneOf(
          'documentForm',
          ['形', 'Form'],
          ['紙か電子か。', 'Paper or electronic.'],
          choices(['paper', '紙', 'Paper'], ['electronic', '電子', 'Electronic'], ['both', '両方', 'Both']),
        ),
        text(
          'documentPlace',
          ['保管場所', 'Where it is kept'],
          ['書庫や共有フォルダー。', 'Archive or shared folder.'],
          { maximumLength: 200, countsForCompleteness: false },
        ),
        date('updatedOn', ['更新日', 'Updated on'], ['最後に直した日。', 'Last change.']),
      ],
    ),
  ],
)
