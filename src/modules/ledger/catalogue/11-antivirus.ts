import { category, choices, oneOf, optional, text, yesNo } from './build.ts'
import { frequencies } from './choice-lists.ts'

const restricted = { confidentiality: 'restricted' } as const

export const antivirus = category(
  11,
  'antivirus',
  ['セキュリティ(ウイルス対策)', 'Virus protection'],
  [
    oneOf(
      'antivirusCoverage',
      ['ウイルス対策ソフト', 'Virus protection'],
      ['どこに入っているか。', 'Where it is installed.'],
      choices(
        ['all', 'サーバと端末', 'Servers and terminals'],
        ['serversOnly', 'サーバのみ', 'Servers only'],
        ['terminalsOnly', '端末のみ', 'Terminals only'],
        ['none', 'なし', 'None'],
      ),
      restricted,
    ),
    text('antivirusProduct', ['製品名', 'Product'], ['製品と版。', 'Product and version.'], {
      ...restricted,
      maximumLength: 100,
    }),
    oneOf(
      'patternUpdates',
      ['定義ファイルの更新', 'Pattern updates'],
      ['更新の間隔。', 'How often.'],
      frequencies,
      restricted,
    ),
    yesNo(
      'isAntivirusManagedCentrally',
      ['一括管理', 'Managed centrally'],
      ['更新と検知を一か所で管理しているか。', 'Updates and alerts in one place.'],
      restricted,
    ),
    oneOf(
      'virusScans',
      ['全体検査', 'Full scans'],
      ['全体を検査する間隔。', 'How often everything is scanned.'],
      frequencies,
      restricted,
    ),
    text(
      'antivirusNote',
      ['ウイルス対策の補足', 'Remarks'],
      ['入れられない理由など。', 'Why it cannot be installed.'],
      { ...restricted, ...optional },
    ),
  ],
)
