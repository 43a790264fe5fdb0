import { choices } from './build.ts'

/** Lists that more than one category uses. */
export const networkZones = choices(
  ['individualNumber', '個人番号利用事務系', 'Individual-number zone'],
  ['lgwan', 'LGWAN接続系', 'LGWAN zone'],
  ['internet', 'インターネット接続系', 'Internet zone'],
  ['isolated', '独立', 'Isolated'],
)

export const parties = choices(
  ['city', '市', 'The city'],
  ['prefecture', '県', 'The prefecture'],
  ['state', '国', 'The state'],
  ['otherBody', 'その他の団体', 'Another body'],
)

export const measureStates = choices(
  ['done', '実施済み', 'Done'],
  ['partly', '一部実施', 'Partly done'],
  ['planned', '予定あり', 'Planned'],
  ['notDone', '未実施', 'Not done'],
)

export const agreementStates = choices(
  ['written', '文書で取り決めあり', 'Agreed in writing'],
  ['oral', '口頭で取り決めあり', 'Agreed orally'],
  ['inTalks', '協議中', 'Being discussed'],
  ['none', '取り決めなし', 'None'],
)

export const ownerships = choices(
  ['bought', '買取', 'Bought'],
  ['leased', 'リース・賃借', 'Leased'],
  ['provided', 'サービスに含む', 'Part of a service'],
)

export const frequencies = choices(
  ['realTime', '随時(即時)', 'In real time'],
  ['daily', '毎日', 'Daily'],
  ['weekly', '毎週', 'Weekly'],
  ['monthly', '毎月', 'Monthly'],
  ['yearly', '毎年', 'Yearly'],
  ['asNeeded', '必要なとき', 'As needed'],
)
