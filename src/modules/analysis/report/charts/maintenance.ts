import type { Analyses } from '../../contract/shapes.ts'
import { percent } from '../percent.ts'
import type { Voice } from '../table.ts'
import type { Bar, Chart } from './chart.ts'

type Maintenance = Analyses['maintenanceShare']
type System = Maintenance['perSystem'][number]

export const meaningOfFlag = { aboveHalf: 'notable', abnormallyLow: 'weak', none: 'none' } as const
const flags = ['aboveHalf', 'abnormallyLow', 'none'] as const

/** Both readings of ①, each with the line that is usual. */
export function maintenanceCharts(
  { perSystem, usualPeriodShare, usualYearlyShare }: Maintenance,
  voice: Voice,
): [Chart, Chart] {
  const chart = (key: 'period' | 'yearly', measure: (system: System) => number | null, usual: number) => ({
    key,
    label: voice.say(`analysis.chart.${key}`),
    bars: perSystem
      .flatMap((system) => barOf(system, measure(system), voice))
      .sort((a, b) => b.value - a.value),
    unit: voice.say(`analysis.unit.${key}`),
    kind: 'share' as const,
    limit: { value: usual, label: voice.say('analysis.usual', { limit: percent(usual) }) },
    legend: flags.map((flag) => ({
      meaning: meaningOfFlag[flag],
      label: voice.say(`analysis.flag.${flag}`),
    })),
  })
  return [
    chart('period', ({ share }) => share, usualPeriodShare),
    chart('yearly', ({ yearlyOverInitial }) => yearlyOverInitial, usualYearlyShare),
  ]
}

function barOf(system: System, value: number | null, voice: Voice): Bar[] {
  if (value === null) return []
  return [
    {
      key: system.systemId,
      label: system.system,
      value,
      text: system.flag === 'none' ? voice.say('analysis.flag.none') : percent(value),
      meaning: system.flag ? meaningOfFlag[system.flag] : 'usual',
      systems: [system],
    },
  ]
}
