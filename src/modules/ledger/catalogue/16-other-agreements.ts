import { agreementContents } from './15-operator-agreement.ts'
import { anyOf, category, collection, date, longText, oneOf, optional, text, vendor } from './build.ts'
import { agreementStates } from './choice-lists.ts'

export const otherAgreements = category(
  16,
  'otherAgreements',
  ['その他事業者とのBCPに関する取り決め', 'Continuity agreements with others'],
  [
    oneOf(
      'otherAgreement',
      ['取り決めの有無', 'Agreement'],
      ['機器、通信、電力などの事業者と。', 'With makers, carriers, power companies.'],
      agreementStates,
    ),
    longText(
      'otherAgreementNote',
      ['補足', 'Remarks'],
      ['ほかの自治体との協定など。', 'Accords with other municipalities.'],
      optional,
    ),
  ],
  [
    collection(
      'otherAgreements',
      ['取り決め', 'Agreements'],
      ['agreementTitle'],
      [
        text(
          'agreementTitle',
          ['件名', 'Title'],
          ['文書または内容の名前。', 'Name of the document or content.'],
          { isRequired: true },
        ),
        vendor(
          'agreementVendor',
          ['相手', 'With'],
          ['事業者の一覧にある名前。', 'A name from the list of vendors.'],
        ),
        anyOf(
          'agreementContents',
          ['内容', 'Content'],
          ['あてはまるものすべて。', 'All that apply.'],
          agreementContents,
        ),
        date('agreedOn', ['取り決めた日', 'Agreed on'], ['最後に確認した日。', 'Last confirmed.']),
      ],
    ),
  ],
)
