import {
  category,
  choices,
  collection,
  contract,
  decimal,
  fiscalYear,
  longText,
  oneOf,
  optional,
  text,
  yen,
} from './build.ts'

/** What money is spent on; the four initial items and the yearly ones of the policy. */
export const costItems = choices(
  ['hardware', 'ハードウェア', 'Hardware'],
  ['software', 'ソフトウェア', 'Software'],
  ['build', '構築', 'Build'],
  ['maintenance', '運用保守', 'Operation and maintenance'],
  ['useFee', '利用料', 'Use fee'],
  ['customisation', '改修', 'Customisation'],
  ['network', '通信', 'Network'],
  ['other', 'その他', 'Other'],
)

export const cost = category(
  2,
  'cost',
  ['システムに関わるコスト', 'Cost'],
  [
    text('budgetAccount', ['予算科目', 'Budget account'], ['会計・款・項・目。', 'Account, title, item.'], {
      maximumLength: 100,
    }),
    text(
      'fundingSource',
      ['特定財源', 'Earmarked funding'],
      ['国・県の補助金など。', 'Subsidies of the state or prefecture.'],
      optional,
    ),
    longText(
      'costNote',
      ['コストの補足', 'Remarks on cost'],
      ['按分の方法、内訳が不明な理由など。', 'Apportioning, why a breakdown is unknown.'],
      optional,
    ),
  ],
  [
    collection(
      'costs',
      ['年度別コスト', 'Costs by fiscal year'],
      ['fiscalYear', 'costItem', 'plannedOrActual', 'description'],
      [
        fiscalYear(
          'fiscalYear',
          ['年度', 'Fiscal year'],
          ['4月に始まる年度(西暦)。', 'Year that begins in April.'],
          { isRequired: true },
        ),
        oneOf(
          'costItem',
          ['費目', 'Cost item'],
          ['何にかかった費用か。', 'What the money is for.'],
          costItems,
          { isRequired: true },
        ),
        oneOf(
          'plannedOrActual',
          ['予定・実績', 'Planned or actual'],
          ['見込みなら予定、決算なら実績。', 'Estimate or settled.'],
          choices(['planned', '予定', 'Planned'], ['actual', '実績', 'Actual']),
          { isRequired: true },
        ),
        text(
          'description',
          ['内訳', 'Description'],
          ['同じ費目を分けるときの名前。', 'Tells lines of the same item apart.'],
          optional,
        ),
        decimal(
          'quantity',
          ['数量', 'Quantity'],
          ['台数、月数など。小数も使えます。', 'Units or months; decimals allowed.'],
          { isRequired: true, maximum: 1_000_000 },
        ),
        yen(
          'unitPriceYen',
          ['単価', 'Unit price'],
          ['税込み。数量をかけて金額にします。', 'Tax included; times quantity is the amount.'],
          { isRequired: true },
        ),
        contract(
          'contract',
          ['契約', 'Contract'],
          ['③の契約名。', 'Name of a contract of category 3.'],
          optional,
        ),
        text('note', ['備考', 'Remarks'], ['補足。', 'Anything to add.'], optional),
      ],
    ),
  ],
)
