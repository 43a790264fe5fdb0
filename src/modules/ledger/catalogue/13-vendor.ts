import { category, choices, collection, decimal, oneOf, optional, text, vendor } from './build.ts'

export const vendorRoles = choices(
  ['developer', '開発元', 'Developer'],
  ['builder', '構築', 'Builder'],
  ['maintainer', '運用保守', 'Operation and maintenance'],
  ['seller', '販売', 'Seller'],
  ['lessor', '賃貸', 'Lessor'],
  ['provider', 'サービス提供', 'Service provider'],
)

const personal = { isPersonalData: true } as const

export const vendors = category(
  13,
  'vendors',
  ['ベンダー情報', 'Vendors'],
  [
    text(
      'vendorNote',
      ['ベンダーの補足', 'Remarks on vendors'],
      ['再委託の有無など。', 'Subcontracting and the like.'],
      optional,
    ),
  ],
  [
    collection(
      'vendors',
      ['ベンダー', 'Vendors'],
      ['vendor', 'vendorRole'],
      [
        vendor(
          'vendor',
          ['事業者', 'Vendor'],
          ['事業者の一覧にある名前。', 'A name from the list of vendors.'],
          { isRequired: true },
        ),
        oneOf(
          'vendorRole',
          ['役割', 'Role'],
          ['このシステムでの役割。', 'Role for this system.'],
          vendorRoles,
          { isRequired: true },
        ),
        text('vendorOffice', ['担当部署', 'Office'], ['支店・部署の名前。', 'Branch or department.'], {
          maximumLength: 100,
        }),
        text('vendorContact', ['担当者', 'Contact person'], ['姓と役割。', 'Name and role.'], {
          ...personal,
          maximumLength: 100,
        }),
        text('vendorPhone', ['電話', 'Phone'], ['平日の連絡先。', 'On working days.'], {
          ...personal,
          maximumLength: 50,
        }),
        text(
          'vendorEmergencyPhone',
          ['緊急連絡先', 'Emergency contact'],
          ['夜間・休日・災害時。', 'Nights, holidays, disasters.'],
          { ...personal, maximumLength: 50 },
        ),
        decimal(
          'travelHours',
          ['到着までの時間', 'Travel time'],
          ['拠点から市役所まで。', 'From its base to the city hall.'],
          { unit: ['時間', 'hours'], maximum: 100 },
        ),
      ],
    ),
  ],
)
