import { isAmong, isNo, isYes } from '../look.ts'
import { defineRule } from '../rule.ts'

/** エ①: contracts that show how a system was bought: without competition, without a service level, without an end. */
export const procurementKnowHow = defineRule({
  key: 'procurementKnowHow',
  issue: 'エ①',
  explanation: {
    ja: '随意契約での導入、SLAのない保守・サービスの契約、自動更新の三つを契約ごとに見て、兆しが{leastSigns}個以上のシステムを数えます。',
    en: 'Introduced by a negotiated contract, maintenance or service without a service level, renewed automatically: systems with {leastSigns} of these signs or more.',
  },
  criteria: {
    negotiated: { ja: '競争のない契約で導入した', en: 'Introduced without competition' },
    noServiceLevel: {
      ja: '保守・サービスの契約にSLAがない',
      en: 'Maintenance or service without a service level',
    },
    renewsByItself: { ja: '見直さずに自動更新している', en: 'Renewed automatically, without a review' },
  },
  thresholds: {},
  standards: { leastSigns: 2 },
  examine(look) {
    for (const row of look.rows('contracts')) {
      const kind = row.answer('contractKind')
      if (isAmong(kind, 'build', 'customisation')) {
        const method = row.answer('procurementMethod')
        if (isAmong(method, 'negotiated')) look.found('negotiated', [method])
      }
      if (!isAmong(kind, 'maintenance', 'service')) continue
      const level = row.answer('hasServiceLevel')
      if (isNo(level)) look.found('noServiceLevel', [level])
      const renews = row.answer('renewsAutomatically')
      if (isYes(renews)) look.found('renewsByItself', [renews])
    }
  },
})
