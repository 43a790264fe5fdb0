import { isAmong } from '../look.ts'
import { defineRule } from '../rule.ts'

/** Kinds that the office needs to know what was built, whether it was tested, and how it is run. */
const neededKinds = [
  'requirements',
  'basicDesign',
  'configuration',
  'testReport',
  'operationManual',
  'recoveryManual',
] as const

/** エ③: documents of development, operation and maintenance that are not there or out of date. */
export const missingDocuments = defineRule({
  key: 'missingDocuments',
  issue: 'エ③',
  explanation: {
    ja: '要件定義書、基本設計書、構成図・設定書、試験結果、運用マニュアル、障害対応手順書のうち{leastKinds}種類以上が足りないシステムと、{staleYears}年を超えて直していない文書のあるシステムを数えます。',
    en: 'Systems that lack {leastKinds} or more of six kinds of documents (requirements, basic design, configuration, test report, operation and recovery manual), or have some that were not touched for more than {staleYears} years.',
  },
  criteria: {
    absent: { ja: '必要な文書がない', en: 'A needed document is not there' },
    stale: { ja: '文書が長く直されていない', en: 'A document is out of date' },
  },
  thresholds: {
    leastKinds: {
      label: { ja: '足りないとみなす種類の数', en: 'Kinds that must be missing' },
      unit: { ja: '種類', en: 'kinds' },
      minimum: 1,
      maximum: 6,
      standard: 2,
    },
    staleYears: {
      label: { ja: '古いとみなす年数', en: 'Years without a change' },
      unit: { ja: '年', en: 'years' },
      minimum: 1,
      maximum: 30,
      standard: 5,
    },
  },
  examine(look, { leastKinds, staleYears }) {
    const documents = look.rows('documents')
    if (documents.length === 0) return
    const held = documents.map((row) => row.answer('documentKind'))
    const absent = neededKinds.filter((kind) => !held.some((each) => isAmong(each, kind)))
    if (absent.length >= leastKinds) for (const kind of absent) look.lacking('absent', 'documentKind', kind)
    const lastGoodDay = look.calendar.after({ years: -staleYears })
    for (const row of documents) {
      const updated = row.answer('updatedOn')
      if (typeof updated?.value !== 'string' || updated.value >= lastGoodDay) continue
      look.found('stale', [updated], look.calendar.after({ years: staleYears, days: 1 }, updated.value))
    }
  },
})
