import { category, choices, decimal, longText, oneOf, optional } from './build.ts'
import { measureStates } from './choice-lists.ts'

const hours = { unit: ['時間', 'hours'], maximum: 10_000 } as const

export const continuity = category(
  14,
  'continuity',
  ['BCP対策の状況', 'Continuity measures'],
  [
    oneOf(
      'dataBackup',
      ['データのバックアップ', 'Data backup'],
      ['定期的に取っているか。', 'Taken regularly.'],
      measureStates,
    ),
    oneOf(
      'applicationBackup',
      ['業務アプリケーションのバックアップ', 'Application backup'],
      ['プログラムと設定も残しているか。', 'Programs and settings too.'],
      measureStates,
    ),
    oneOf(
      'offSiteStorage',
      ['バックアップの庁舎外保管', 'Backup kept off-site'],
      ['津波や火災でも残る場所か。', 'Where tsunami and fire do not reach.'],
      measureStates,
    ),
    oneOf(
      'seismicMeasures',
      ['耐震対策', 'Earthquake measures'],
      ['機器の固定など。', 'Devices fixed and the like.'],
      measureStates,
    ),
    oneOf(
      'powerMeasures',
      ['停電対策', 'Power measures'],
      ['UPS、自家発電など。', 'UPS, generator.'],
      measureStates,
    ),
    oneOf(
      'emergencyManual',
      ['緊急時対応手順書', 'Emergency manual'],
      ['担当以外でも動ける手順書。', 'One that others than the person in charge can follow.'],
      choices(
        ['exists', '作成済み', 'Exists'],
        ['beingWritten', '作成中', 'Being written'],
        ['planned', '作成予定', 'Planned'],
        ['none', '未作成', 'None'],
      ),
    ),
    decimal(
      'recoveryTimeHours',
      ['目標復旧時間(RTO)', 'Recovery time objective'],
      ['止まってから使えるまで。', 'From stop to use.'],
      hours,
    ),
    decimal(
      'recoveryPointHours',
      ['目標復旧時点(RPO)', 'Recovery point objective'],
      ['失ってよいデータの長さ。', 'How much data may be lost.'],
      hours,
    ),
    longText(
      'continuityNote',
      ['BCP対策の補足', 'Remarks on continuity'],
      ['代替地、代替機など。', 'Alternate site, spare machines.'],
      optional,
    ),
  ],
)
