import { anyOf, category, choices, date, decimal, longText, oneOf, optional, text } from './build.ts'
import { agreementStates } from './choice-lists.ts'

export const agreementContents = choices(
  ['contacts', '連絡体制', 'Contacts'],
  ['arrival', '駆けつけ', 'Arrival'],
  ['recovery', '復旧作業', 'Recovery work'],
  ['spareDevices', '代替機器の提供', 'Spare devices'],
  ['dataStorage', 'データの保管', 'Data storage'],
  ['priority', '優先的な対応', 'Priority'],
  ['drill', '訓練への参加', 'Drills'],
)

export const operatorAgreement = category(
  15,
  'operatorAgreement',
  ['システム運用事業者とのBCPに関する取り決め', 'Continuity agreement with the operator'],
  [
    oneOf(
      'operatorAgreement',
      ['取り決めの有無', 'Agreement'],
      ['災害時の対応を決めているか。', 'Whether disaster response is agreed.'],
      agreementStates,
    ),
    anyOf(
      'operatorAgreementContents',
      ['取り決めの内容', 'What is agreed'],
      ['あてはまるものすべて。', 'All that apply.'],
      agreementContents,
    ),
    text(
      'operatorAgreementDocument',
      ['文書名', 'Document'],
      ['契約書・仕様書・協定書。', 'Contract, specification, accord.'],
      optional,
    ),
    date(
      'operatorAgreedOn',
      ['取り決めた日', 'Agreed on'],
      ['最後に確認した日。', 'Last confirmed.'],
      optional,
    ),
    decimal(
      'operatorArrivalHours',
      ['災害時の到着目標', 'Arrival in a disaster'],
      ['要請から到着まで。', 'From the call to arrival.'],
      { unit: ['時間', 'hours'], maximum: 1000 },
    ),
    longText(
      'operatorAgreementNote',
      ['補足', 'Remarks'],
      ['決まっていないことなど。', 'What is left open.'],
      optional,
    ),
  ],
)
