import type { Analyses, AnalysisName } from '../contract/shapes.ts'
import { bandLabel, choiceLabel } from './labels.ts'
import { type Cell, column, type Table, type Voice } from './table.ts'

/** What the chart of an analysis shows, as a table: its twin for whoever cannot or would rather not see the chart. */
export function figuresTable(analyses: Analyses, name: AnalysisName, voice: Voice): Table {
  switch (name) {
    case 'maintenanceShare':
      return {
        columns: [
          column(voice, 'system'),
          column(voice, 'share', 'share'),
          column(voice, 'yearlyOverInitial', 'share'),
          column(voice, 'flag'),
        ],
        rows: analyses.maintenanceShare.perSystem.map(
          ({ system, systemId, share, yearlyOverInitial, flag }) => ({
            systemId,
            cells: [system, share, yearlyOverInitial, flag && voice.say(`analysis.flag.${flag}`)],
          }),
        ),
      }
    case 'users':
      return counted(
        voice,
        name,
        analyses.users.bands.map((band) => [bandLabel(voice, band), band.count, band.share]),
      )
    case 'servers': {
      const { distribution, denominator } = analyses.servers
      return counted(
        voice,
        name,
        distribution.map(({ servers, count }) => [servers, count, count / denominator]),
      )
    }
    case 'terminals':
      return terminals(analyses.terminals, voice)
    default:
      return counted(
        voice,
        name,
        analyses[name].counts.map((each) => [choiceLabel(voice, each), each.count, each.share]),
      )
  }
}

function counted(voice: Voice, key: string, rows: readonly (readonly Cell[])[]): Table {
  const kind = key === 'servers' ? 'count' : 'text'
  return {
    columns: [column(voice, key, kind), column(voice, 'systems', 'count'), column(voice, 'share', 'share')],
    rows: rows.map((cells) => ({ cells })),
  }
}

function terminals({ types }: Analyses['terminals'], voice: Voice): Table {
  const list = (names: readonly string[]) => names.join(voice.language === 'ja' ? '、' : ', ')
  return {
    columns: [
      column(voice, 'terminalType'),
      column(voice, 'terminals', 'count'),
      column(voice, 'system'),
      column(voice, 'division'),
    ],
    rows: types.map(({ type, count, systems }) => {
      const named = systems.map(({ system, isPlanned }) =>
        isPlanned ? voice.say('analysis.planned', { system }) : system,
      )
      const divisions = new Set(systems.map(({ division }) => division))
      return { cells: [type, count, list(named), list([...divisions])] }
    }),
  }
}
