import { isAbove, isAmong } from '../look.ts'
import { defineRule } from '../rule.ts'

/** ウ①: help that is far away, and failures that nobody sees until somebody calls. */
export const slowResponse = defineRule({
  key: 'slowResponse',
  issue: 'ウ①',
  explanation: {
    ja: '駆けつけの目標が{arrivalHours}時間を超えるもの、保守事業者の到着に{travelHours}時間を超えてかかるもの、システムなしでは業務ができないのに監視していないものを数えます。',
    en: 'Systems whose maintainer is to arrive later than {arrivalHours} hours after a call, or travels longer than {travelHours} hours, and systems that work depends on and nobody monitors.',
  },
  criteria: {
    lateTarget: { ja: '駆けつけの目標が遅い', en: 'Arrival is agreed late' },
    farAway: { ja: '保守の拠点が遠い', en: 'The maintainer is far away' },
    unmonitored: { ja: '止められない業務なのに監視がない', en: 'Work depends on it and nobody monitors it' },
  },
  thresholds: {
    arrivalHours: {
      label: { ja: '遅いとみなす駆けつけ目標', en: 'Arrival target that is late' },
      unit: { ja: '時間', en: 'hours' },
      minimum: 0,
      maximum: 200,
      standard: 4,
    },
    travelHours: {
      label: { ja: '遠いとみなす到着までの時間', en: 'Travel time that is long' },
      unit: { ja: '時間', en: 'hours' },
      minimum: 0,
      maximum: 48,
      standard: 3,
    },
  },
  examine(look, { arrivalHours, travelHours }) {
    const target = look.answer('arrivalTargetHours')
    if (isAbove(target, arrivalHours)) look.found('lateTarget', [target])
    for (const row of look.rows('vendors')) {
      if (!isAmong(row.answer('vendorRole'), 'maintainer', 'provider')) continue
      const travel = row.answer('travelHours')
      if (isAbove(travel, travelHours)) look.found('farAway', [travel])
    }
    const dependency = look.answer('workDependency')
    const monitoring = look.answer('monitoring')
    if (isAmong(dependency, 'noWorkWithout') && isAmong(monitoring, 'none'))
      look.found('unmonitored', [dependency, monitoring])
  },
})
