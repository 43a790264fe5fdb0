import type { System } from '../../contract/shapes.ts'
import { percent } from '../percent.ts'
import type { Voice } from '../table.ts'
import type { Chart } from './chart.ts'

interface Group {
  key: string
  label: string
  count: number
  share: number
  systems: readonly System[]
}

/** One bar a group of systems: how many are in it. */
export function systemsPer(voice: Voice, name: string, groups: readonly Group[]): Chart {
  return {
    key: name,
    label: voice.say(`analysis.chart.${name}`),
    bars: groups.map(({ key, label, count, share, systems }) => ({
      key,
      label,
      value: count,
      text: `${count} (${percent(share)})`,
      meaning: 'usual',
      systems,
    })),
    unit: voice.say('analysis.unit.systems'),
    kind: 'count',
    legend: [],
  }
}
