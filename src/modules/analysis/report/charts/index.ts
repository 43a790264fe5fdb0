import type { Analyses, AnalysisName } from '../../contract/shapes.ts'
import { bandLabel, choiceLabel, terminalKey } from '../labels.ts'
import type { Voice } from '../table.ts'
import type { Chart } from './chart.ts'
import { maintenanceCharts } from './maintenance.ts'
import { perSystem } from './per-system.ts'
import { systemsPer } from './systems-per.ts'

export type { Bar, Chart, Stage } from './chart.ts'
export type { Field, Point } from './field.ts'
export type { Meaning } from './meaning.ts'

/** The drawings of an analysis, the one that answers its question first. */
export function chartsOf(analyses: Analyses, name: AnalysisName, voice: Voice): readonly [Chart, ...Chart[]] {
  switch (name) {
    case 'maintenanceShare':
      return maintenanceCharts(analyses.maintenanceShare, voice)
    case 'users':
      return usersCharts(analyses.users, voice)
    case 'servers':
      return serversCharts(analyses.servers, voice)
    case 'terminals':
      return [terminalsChart(analyses.terminals, voice)]
    default: {
      const groups = analyses[name].counts.map((each) => ({
        ...each,
        key: each.choice,
        label: choiceLabel(voice, each),
      }))
      return [systemsPer(voice, name, groups)]
    }
  }
}

function usersCharts({ bands }: Analyses['users'], voice: Voice): [Chart, Chart] {
  const groups = bands.map((band) => ({ ...band, key: `from${band.from}`, label: bandLabel(voice, band) }))
  const systems = bands.flatMap((band) => band.systems.map((each) => ({ ...each, value: each.users })))
  return [systemsPer(voice, 'bands', groups), perSystem(voice, 'users', systems)]
}

function serversCharts(analysis: Analyses['servers'], voice: Voice): [Chart, Chart] {
  const alone = new Set(analysis.singleServerDedicated.map(({ systemId }) => systemId))
  const groups = analysis.distribution.map((each) => ({
    ...each,
    key: `servers${each.servers}`,
    label: voice.say('analysis.servers', { servers: each.servers }),
    share: each.count / analysis.denominator,
  }))
  const systems = analysis.perSystem.map((each) => ({
    ...each,
    value: each.servers,
    ...(alone.has(each.systemId) && { meaning: 'notable' as const }),
  }))
  return [
    systemsPer(voice, 'distribution', groups),
    {
      ...perSystem(voice, 'servers', systems),
      legend: [{ meaning: 'notable', label: voice.say('analysis.candidate') }],
    },
  ]
}

function terminalsChart({ types }: Analyses['terminals'], voice: Voice): Chart {
  return {
    key: 'types',
    label: voice.say('analysis.chart.types'),
    bars: types.map((each) => ({
      key: terminalKey(each),
      label: each.type,
      value: each.count,
      text: each.count.toLocaleString('ja-JP'),
      meaning: each.isShared ? 'notable' : 'usual',
      systems: each.systems,
    })),
    unit: voice.say('analysis.column.terminals'),
    kind: 'count',
    legend: [{ meaning: 'notable', label: voice.say('analysis.shared') }],
  }
}
