import { isAmong, type Look, type Reading } from '../look.ts'
import { defineRule } from '../rule.ts'

type Criterion = 'noManual' | 'noAgreement'

/** ア②: work that cannot wait, and nothing agreed on how it goes on in a disaster. */
export const workStops = defineRule({
  key: 'workStops',
  issue: 'ア②',
  explanation: {
    ja: '業務がシステムなしではできないか、目標復旧時間が{urgentHours}時間以内のシステムのうち、緊急時対応手順書か運用事業者との取り決めがないものを数えます。',
    en: 'Of the systems whose work cannot go on without them, or that must be back within {urgentHours} hours, those without an emergency manual or without an agreement with the operator.',
  },
  criteria: {
    noManual: {
      ja: '急ぐ業務なのに緊急時対応手順書がない',
      en: 'Urgent work without an emergency manual',
    },
    noAgreement: {
      ja: '急ぐ業務なのに災害時の取り決めがない',
      en: 'Urgent work without an agreement for disasters',
    },
  },
  thresholds: {
    urgentHours: {
      label: { ja: '急ぐとみなす目標復旧時間', en: 'Recovery time that is urgent' },
      unit: { ja: '時間', en: 'hours' },
      minimum: 0,
      maximum: 1000,
      standard: 24,
    },
  },
  examine(look, { urgentHours }) {
    const urgent = urgencyOf(look, urgentHours)
    if (!urgent) return
    const manual = look.answer('emergencyManual')
    if (isAmong(manual, 'beingWritten', 'planned', 'none')) look.found('noManual', [urgent, manual])
    const agreement = look.answer('operatorAgreement')
    if (isAmong(agreement, 'inTalks', 'none')) look.found('noAgreement', [urgent, agreement])
  },
})

function urgencyOf(look: Look<Criterion>, urgentHours: number): Reading | null {
  const dependency = look.answer('workDependency')
  if (isAmong(dependency, 'noWorkWithout')) return dependency
  const recovery = look.answer('recoveryTimeHours')
  return typeof recovery?.value === 'number' && recovery.value <= urgentHours ? recovery : null
}
