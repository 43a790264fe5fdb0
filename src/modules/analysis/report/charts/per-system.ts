import type { System } from '../../contract/shapes.ts'
import type { Voice } from '../table.ts'
import type { Chart } from './chart.ts'
import type { Meaning } from './meaning.ts'

/** One bar a system, the longest first. */
export function perSystem(
  voice: Voice,
  measures: 'users' | 'servers',
  systems: readonly (System & { value: number; meaning?: Meaning })[],
): Chart {
  return {
    key: 'perSystem',
    label: voice.say('analysis.chart.perSystem'),
    bars: systems.map((each) => ({
      key: each.systemId,
      label: each.system,
      value: each.value,
      text: each.value.toLocaleString('ja-JP'),
      meaning: each.meaning ?? 'usual',
      systems: [each],
    })),
    unit: voice.say(`analysis.column.${measures}`),
    kind: 'count',
    legend: [],
  }
}
