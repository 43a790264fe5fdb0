import { isAmong } from '../look.ts'
import { defineRule } from '../rule.ts'

/** ウ②: technicians' work that the office's own people do beside their own. */
export const staffUpkeep = defineRule({
  key: 'staffUpkeep',
  issue: 'ウ②',
  explanation: {
    ja: '職員だけで運用しているシステムと、職員の運用作業が月{staffHours}時間以上のシステムを数えます。',
    en: 'Systems that the staff run alone, and systems that take {staffHours} hours of staff work a month or more.',
  },
  criteria: {
    staffOnly: { ja: '職員だけで運用している', en: 'Run by the staff alone' },
    manyHours: { ja: '職員の運用作業が多い', en: 'Takes much staff work' },
  },
  thresholds: {
    staffHours: {
      label: { ja: '多いとみなす月の作業時間', en: 'Staff hours a month that are many' },
      unit: { ja: '時間/月', en: 'hours/month' },
      minimum: 1,
      maximum: 200,
      standard: 8,
    },
  },
  examine(look, { staffHours }) {
    const structure = look.answer('operationStructure')
    if (isAmong(structure, 'staffOnly')) look.found('staffOnly', [structure])
    const hours = look.answer('staffHoursPerMonth')
    if (typeof hours?.value === 'number' && hours.value >= staffHours) look.found('manyHours', [hours])
  },
})
