import type { Analyses, AnalysisName } from '../../contract/shapes.ts'
import type { Voice } from '../table.ts'
import type { Bar } from './chart.ts'
import { chartsOf } from './index.ts'
import { meaningOfFlag } from './maintenance.ts'
import type { Meaning } from './meaning.ts'

/** An analysis in a few bars, for a sheet that shows all of them: counts of systems, or of terminals. */
export function overviewBars(analyses: Analyses, name: AnalysisName, voice: Voice): Bar[] {
  if (name === 'maintenanceShare') return maintenanceBars(analyses.maintenanceShare, voice)
  const [{ bars }] = chartsOf(analyses, name, voice)
  if (name === 'terminals') return withRest(bars, voice)
  return bars.filter(({ value }) => value > 0)
}

function maintenanceBars({ perSystem }: Analyses['maintenanceShare'], voice: Voice): Bar[] {
  const bar = (key: 'aboveHalf' | 'usual' | 'abnormallyLow' | 'none', meaning: Meaning): Bar => {
    const systems = perSystem.filter(({ flag }) => (flag ?? 'usual') === key)
    const label = voice.say(`analysis.group.${key}`)
    return { key, label, value: systems.length, text: String(systems.length), meaning, systems }
  }
  const { aboveHalf, abnormallyLow, none } = meaningOfFlag
  return [
    bar('aboveHalf', aboveHalf),
    bar('usual', 'usual'),
    bar('abnormallyLow', abnormallyLow),
    bar('none', none),
  ]
}

const shown = 5

/** The greatest, and all others in one. */
function withRest(bars: readonly Bar[], voice: Voice): Bar[] {
  if (bars.length <= shown + 1) return [...bars]
  const rest = bars.slice(shown)
  const value = rest.reduce((sum, each) => sum + each.value, 0)
  return [
    ...bars.slice(0, shown),
    {
      key: 'rest',
      label: voice.say('analysis.rest', { types: rest.length }),
      value,
      text: String(value),
      meaning: 'usual',
      systems: rest.flatMap(({ systems }) => systems),
    },
  ]
}
