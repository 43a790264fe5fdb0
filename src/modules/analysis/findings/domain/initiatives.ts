import type { Bilingual } from '#kernel/contract/index.ts'
import type { IssueMark } from './issues.ts'

/** The five principles (基本的な考え方) of the policy's chapter 3.1, by their number. */
export const principles = {
  1: { ja: '市民サービスの向上', en: 'Citizen service' },
  2: { ja: '行政運営の効率化', en: 'Efficient administration' },
  3: { ja: 'システム経費の削減', en: 'Lower system costs' },
  4: { ja: '事業継続・災害対策', en: 'Continuity and disaster' },
  5: { ja: 'ガバナンスとセキュリティの強化', en: 'Governance and security' },
} as const satisfies Record<number, Bilingual>

export type PrincipleNumber = keyof typeof principles
export const principleNumbers: readonly PrincipleNumber[] = [1, 2, 3, 4, 5]

export interface Initiative {
  /** (1)…(9), as the policy numbers them. */
  number: number
  title: Bilingual
  /** Issues that it absorbs (表5). */
  absorbs: readonly IssueMark[]
  /** Principles that it serves (表6). */
  serves: readonly PrincipleNumber[]
}

/** The nine initiatives (取組み事項). Both tables of the policy, and every rule's way out, derive from this list. */
export const initiatives: readonly Initiative[] = [
  {
    number: 1,
    title: { ja: '社会保障・税番号制度の活用', en: 'Use of the individual number' },
    absorbs: ['ア③', 'ア④', 'エ④'],
    serves: [1, 2],
  },
  {
    number: 2,
    title: { ja: 'オープンデータの推進', en: 'Open data' },
    absorbs: ['エ④'],
    serves: [1, 2],
  },
  {
    number: 3,
    title: { ja: 'クラウドサービスの活用', en: 'Cloud services' },
    absorbs: ['ア②', 'イ①', 'イ②', 'イ③', 'ウ①', 'ウ②'],
    serves: [2, 4],
  },
  {
    number: 4,
    title: { ja: 'サーバ仮想化基盤の導入', en: 'Server virtualisation' },
    absorbs: ['ア②', 'イ①', 'イ②', 'イ③', 'ウ①', 'ウ②'],
    serves: [2, 3, 4],
  },
  {
    number: 5,
    title: { ja: '電子決裁の導入', en: 'e-Approval' },
    absorbs: ['イ③', 'エ④'],
    serves: [2, 5],
  },
  {
    number: 6,
    title: { ja: '統合運用管理事業者の活用', en: 'Integrated operation provider' },
    absorbs: ['イ①', 'イ③', 'ウ①', 'ウ②'],
    serves: [2, 4],
  },
  {
    number: 7,
    title: { ja: '調達ガイドラインの整備', en: 'Procurement guideline' },
    absorbs: ['ア①', 'イ①', 'イ③', 'エ①', 'エ②', 'エ③', 'エ④'],
    serves: [3, 4, 5],
  },
  {
    number: 8,
    title: { ja: '住民情報系端末仕様共通化', en: 'Common terminal specification' },
    absorbs: ['ア②', 'イ①'],
    serves: [4],
  },
  {
    number: 9,
    title: { ja: 'ICT-BCP対策', en: 'ICT-BCP' },
    absorbs: ['ア②', 'イ①'],
    serves: [4, 5],
  },
]

export function initiativesFor(issue: IssueMark): Initiative[] {
  return initiatives.filter(({ absorbs }) => absorbs.includes(issue))
}

/** Principles that are served by what absorbs an issue. */
export function principlesFor(issue: IssueMark): PrincipleNumber[] {
  const served = new Set(initiativesFor(issue).flatMap(({ serves }) => serves))
  return principleNumbers.filter((number) => served.has(number))
}
