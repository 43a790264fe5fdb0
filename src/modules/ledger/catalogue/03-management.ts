import {
  category,
  choices,
  collection,
  date,
  decimal,
  longText,
  oneOf,
  optional,
  text,
  vendor,
  yen,
  yesNo,
} from './build.ts'

export const operationStructures = choices(
  ['contractedOnSite', '業務委託あり・常駐あり', 'Contracted, staff on site'],
  ['contractedOffSite', '業務委託あり・常駐なし', 'Contracted, nobody on site'],
  ['staffOnly', '職員のみ', 'City staff only'],
  ['provider', 'サービス提供者が運用', 'Run by the service provider'],
  ['other', 'その他', 'Other'],
)

export const management = category(
  3,
  'management',
  ['運用管理', 'Operation management'],
  [
    oneOf(
      'operationStructure',
      ['運用体制', 'Operation structure'],
      ['ふだんの運用保守をだれが行うか。', 'Who does the daily upkeep.'],
      operationStructures,
    ),
    oneOf(
      'supportHours',
      ['保守の受付時間', 'Support hours'],
      ['事業者が対応する時間帯。', 'When the contractor answers.'],
      choices(
        ['officeHours', '平日の開庁時間', 'Office hours'],
        ['extendedHours', '平日夜間・休日も一部', 'Some evenings and holidays'],
        ['always', '24時間365日', 'Always'],
        ['none', '受付なし', 'None'],
      ),
    ),
    text(
      'supportHoursDetail',
      ['受付時間の詳細', 'Support hours in detail'],
      ['例: 平日 8:30〜17:15。', 'For example weekdays 8:30–17:15.'],
      optional,
    ),
    decimal(
      'arrivalTargetHours',
      ['駆けつけ目標時間', 'Target time to arrive'],
      ['障害の連絡から到着まで。', 'From the call to arrival.'],
      { unit: ['時間', 'hours'], maximum: 1000 },
    ),
    decimal(
      'staffHoursPerMonth',
      ['職員の運用作業時間', 'Staff hours for upkeep'],
      ['1か月あたり、全員の合計。', 'Per month, everybody together.'],
      { unit: ['時間/月', 'hours/month'], maximum: 100_000 },
    ),
    longText(
      'managementNote',
      ['運用管理の補足', 'Remarks on management'],
      ['役割分担など。', 'Sharing of roles and the like.'],
      optional,
    ),
  ],
  [
    collection(
      'contracts',
      ['契約', 'Contracts'],
      ['contractName'],
      [
        text('contractName', ['契約名', 'Contract name'], ['契約書の件名。', 'Title on the contract.'], {
          isRequired: true,
        }),
        oneOf(
          'contractKind',
          ['種類', 'Kind'],
          ['おもな内容。', 'Main content.'],
          choices(
            ['build', '構築', 'Build'],
            ['maintenance', '運用保守', 'Operation and maintenance'],
            ['lease', '賃貸借', 'Lease'],
            ['service', 'サービス利用', 'Service'],
            ['licence', 'ライセンス', 'Licence'],
            ['customisation', '改修', 'Customisation'],
            ['network', '通信', 'Network'],
            ['other', 'その他', 'Other'],
          ),
          { isRequired: true },
        ),
        vendor(
          'vendor',
          ['契約相手', 'Vendor'],
          ['事業者の一覧にある名前。', 'A name from the list of vendors.'],
        ),
        date('startsOn', ['開始日', 'Starts on'], ['契約期間の初日。', 'First day of the period.']),
        date('endsOn', ['終了日', 'Ends on'], ['契約期間の末日。', 'Last day of the period.']),
        yesNo(
          'renewsAutomatically',
          ['自動更新', 'Renews automatically'],
          ['申し出がなければ続く契約か。', 'Goes on unless ended.'],
        ),
        oneOf(
          'procurementMethod',
          ['契約方法', 'Procurement method'],
          ['相手の選び方。', 'How the vendor was chosen.'],
          choices(
            ['openBid', '一般競争入札', 'Open bid'],
            ['selectedBid', '指名競争入札', 'Selected bid'],
            ['proposal', 'プロポーザル', 'Proposal'],
            ['negotiated', '随意契約', 'Negotiated'],
            ['other', 'その他', 'Other'],
          ),
          { confidentiality: 'public' },
        ),
        yen(
          'contractAmountYen',
          ['契約金額', 'Contract amount'],
          ['期間全体、税込み。', 'Whole period, tax included.'],
          { confidentiality: 'public' },
        ),
        yesNo(
          'hasServiceLevel',
          ['SLAの有無', 'Has a service level'],
          ['サービス水準を文書で決めているか。', 'Whether a service level is agreed in writing.'],
        ),
        longText(
          'serviceLevel',
          ['SLAの内容', 'Service level'],
          ['稼働率、復旧時間など。', 'Availability, time to repair.'],
          optional,
        ),
      ],
    ),
  ],
)
