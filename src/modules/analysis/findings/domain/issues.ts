import type { Bilingual } from '#kernel/contract/index.ts'

/** The marks of the thirteen issues (課題), as the policy numbers them in its chapter 2.2. */
export const issueMarks = [
  'ア①',
  'ア②',
  'ア③',
  'ア④',
  'イ①',
  'イ②',
  'イ③',
  'ウ①',
  'ウ②',
  'エ①',
  'エ②',
  'エ③',
  'エ④',
] as const

export type IssueMark = (typeof issueMarks)[number]

/** ア業務システム, イインフラ, ウ運用保守, エ庁内ルール: where an issue lies, by the first sign of its mark. */
export const issueAreas: Readonly<Record<string, Bilingual>> = {
  ア: { ja: '業務システム', en: 'Business systems' },
  イ: { ja: 'インフラ', en: 'Infrastructure' },
  ウ: { ja: 'システム運用保守', en: 'Operation and maintenance' },
  エ: { ja: '庁内ルール', en: 'Rules of the office' },
}

export const issueTitles: Readonly<Record<IssueMark, Bilingual>> = {
  'ア①': { ja: 'カスタマイズ費用の発生', en: 'Cost of customisation' },
  'ア②': { ja: '災害時の業務停止の可能性', en: 'Work may stop in a disaster' },
  'ア③': { ja: '社会保障・税番号制度への対応', en: 'Readiness for the individual number' },
  'ア④': { ja: '社会保障・税番号制度の活用の検討', en: 'Making use of the individual number' },
  'イ①': { ja: '災害時のシステム停止', en: 'Systems stop in a disaster' },
  'イ②': { ja: '1台での専用サーバのシステムが多い', en: 'Many systems on a single server of their own' },
  'イ③': { ja: 'セキュリティの継続的な強化', en: 'Security to be strengthened without a break' },
  'ウ①': { ja: 'システム障害への対応の遅さ', en: 'Slow response to failures' },
  'ウ②': { ja: 'サーバの運用保守が職員の負担', en: 'Upkeep of servers burdens the staff' },
  'エ①': { ja: 'システム調達でのノウハウの不足', en: 'Too little know-how in procurement' },
  'エ②': { ja: '経費の詳細内訳が不明確', en: 'Breakdown of costs unclear' },
  'エ③': { ja: '開発・運用・保守の書類が不十分', en: 'Documents incomplete' },
  'エ④': { ja: '業務改善の余地がある', en: 'Room for better work' },
}
