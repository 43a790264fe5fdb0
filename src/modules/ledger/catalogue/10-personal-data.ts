import { anyOf, category, choices, integer, oneOf, optional, text, yesNo } from './build.ts'

export const personalData = category(
  10,
  'personalData',
  ['個人情報の有無', 'Personal data'],
  [
    yesNo(
      'hasPersonalData',
      ['個人情報', 'Holds personal data'],
      ['個人を識別できる情報があるか。', 'Whether people can be identified.'],
    ),
    anyOf(
      'personalDataKinds',
      ['個人情報の種類', 'Kinds of personal data'],
      ['あてはまるものすべて。', 'All that apply.'],
      choices(
        ['basic', '氏名・住所・生年月日', 'Name, address, birth'],
        ['family', '家族・世帯', 'Family and household'],
        ['income', '所得・税', 'Income and tax'],
        ['property', '資産', 'Property'],
        ['benefit', '給付・保険', 'Benefits and insurance'],
        ['health', '健康・障害', 'Health and disability'],
        ['education', '教育・保育', 'Education and care'],
        ['employment', '職員情報', 'Employment'],
        ['biometric', '生体情報', 'Biometric'],
        ['none', 'なし', 'None'],
      ),
    ),
    anyOf(
      'personalDataSubjects',
      ['対象者', 'Subjects'],
      ['だれの情報か。', 'Whose data.'],
      choices(
        ['residents', '住民', 'Residents'],
        ['taxpayers', '納税者', 'Taxpayers'],
        ['insured', '被保険者', 'Insured people'],
        ['children', '児童・保護者', 'Children and parents'],
        ['recipients', '受給者', 'Recipients'],
        ['voters', '選挙人', 'Voters'],
        ['staff', '職員', 'Staff'],
        ['others', 'その他', 'Others'],
        ['none', 'なし', 'None'],
      ),
    ),
    integer(
      'personalDataRecords',
      ['件数', 'People on record'],
      ['対象者のおおよその数。', 'About how many.'],
      { unit: ['人', 'people'] },
    ),
    yesNo(
      'usesIndividualNumber',
      ['個人番号の利用', 'Uses individual numbers'],
      ['利用の有無だけ。番号そのものは決して書かないでください。', 'Yes or no only. Never write a number.'],
    ),
    oneOf(
      'impactAssessment',
      ['特定個人情報保護評価', 'Impact assessment'],
      ['評価の種類。', 'Which assessment.'],
      choices(
        ['basic', '基礎項目評価', 'Basic items'],
        ['priority', '重点項目評価', 'Priority items'],
        ['full', '全項目評価', 'All items'],
        ['notNeeded', '義務なし', 'Not required'],
        ['notYet', '未実施', 'Not yet'],
      ),
      optional,
    ),
    text(
      'personalDataRegister',
      ['個人情報ファイル簿', 'Register entry'],
      ['ファイル簿の名前。', 'Name in the register.'],
      optional,
    ),
  ],
)
