import { anyOf, category, choices, integer, longText, oneOf, optional, yesNo } from './build.ts'
import { measureStates } from './choice-lists.ts'

const restricted = { confidentiality: 'restricted' } as const

export const security = category(
  12,
  'security',
  ['セキュリティ(その他)', 'Other security'],
  [
    anyOf(
      'authentication',
      ['認証の方法', 'Authentication'],
      ['使っているものすべて。', 'All that are used.'],
      choices(
        ['password', 'パスワード', 'Password'],
        ['card', 'ICカード', 'Smart card'],
        ['biometric', '生体認証', 'Biometrics'],
        ['oneTime', 'ワンタイムパスワード', 'One-time password'],
        ['singleSignOn', 'シングルサインオン', 'Single sign-on'],
        ['none', 'なし', 'None'],
      ),
      restricted,
    ),
    yesNo(
      'hasPersonalAccounts',
      ['個人ごとのID', 'One account each'],
      ['IDを共用していないか。', 'No shared accounts.'],
      restricted,
    ),
    yesNo(
      'keepsAccessLog',
      ['アクセス記録', 'Keeps an access log'],
      ['だれが何を見たかを残しているか。', 'Who saw what is recorded.'],
      restricted,
    ),
    integer('accessLogMonths', ['記録の保存期間', 'Log kept for'], ['残している期間。', 'How long.'], {
      ...restricted,
      unit: ['か月', 'months'],
      maximum: 1200,
    }),
    oneOf(
      'storageEncryption',
      ['保存データの暗号化', 'Stored data encrypted'],
      ['ディスクやデータベース。', 'Disk or database.'],
      measureStates,
      restricted,
    ),
    oneOf(
      'transportEncryption',
      ['通信の暗号化', 'Transport encrypted'],
      ['庁内を含む通信。', 'Including inside the city hall.'],
      measureStates,
      restricted,
    ),
    oneOf(
      'mediaControl',
      ['媒体の利用', 'Removable media'],
      ['USBメモリなどの扱い。', 'USB sticks and the like.'],
      choices(
        ['forbidden', '使えない', 'Blocked'],
        ['approved', '許可した媒体のみ', 'Approved ones only'],
        ['free', '制限なし', 'Free'],
      ),
      restricted,
    ),
    oneOf(
      'patching',
      ['修正プログラムの適用', 'Patching'],
      ['OS・ソフトの修正。', 'Fixes of system and software.'],
      choices(
        ['automatic', '自動', 'Automatic'],
        ['planned', '計画的に適用', 'By plan'],
        ['whenNeeded', '必要なときだけ', 'When needed'],
        ['none', '適用していない', 'None'],
      ),
      restricted,
    ),
    longText(
      'securityNote',
      ['セキュリティの補足', 'Remarks on security'],
      ['入退室、ぜい弱性診断など。', 'Entry control, vulnerability tests.'],
      { ...restricted, ...optional },
    ),
  ],
)
