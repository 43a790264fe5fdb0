import type { Analyses, AnalysisName } from '../contract/shapes.ts'
import { bandLabel, choiceLabel } from './labels.ts'
import { type Cell, type Column, column, missingRows, type Table, type Voice } from './table.ts'

/** Every system looked at, one row each: its figures, or why it is not counted. */
export function systemsTable(analyses: Analyses, name: AnalysisName, voice: Voice): Table {
  const { columns, rows } = countedSystems(analyses, name, voice)
  const all = [column(voice, 'system'), column(voice, 'division'), ...columns, column(voice, 'notCounted')]
  return {
    columns: all,
    rows: [...rows.map((row) => [...row, null]), ...missingRows(voice, analyses[name].missing, all.length)],
  }
}

interface Counted {
  /** Beyond the system and its division. */
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

function countedSystems(analyses: Analyses, name: AnalysisName, voice: Voice): Counted {
  switch (name) {
    case 'maintenanceShare':
      return maintenance(analyses.maintenanceShare, voice)
    case 'users':
      return {
        columns: [column(voice, 'users', 'count'), column(voice, 'band')],
        rows: analyses.users.bands.flatMap((band) =>
          band.systems.map(({ system, division, users }) => [
            system,
            division,
            users,
            bandLabel(voice, band),
          ]),
        ),
      }
    case 'servers': {
      const { perSystem, singleServerDedicated } = analyses.servers
      const alone = new Set(singleServerDedicated.map(({ systemId }) => systemId))
      return {
        columns: [column(voice, 'servers', 'count'), column(voice, 'candidate')],
        rows: perSystem.map(({ system, systemId, division, servers }) => [
          system,
          division,
          servers,
          alone.has(systemId) ? voice.say('analysis.candidate') : null,
        ]),
      }
    }
    case 'terminals':
      return {
        columns: [column(voice, 'terminalType'), column(voice, 'terminals', 'count')],
        rows: analyses.terminals.types.flatMap(({ type, count, systems }) =>
          // The units of a shared type stand once, with the first of its systems, so that a sum is right.
          systems.map(({ system, division }, at) => [system, division, type, at === 0 ? count : 0]),
        ),
      }
    default:
      return {
        columns: [column(voice, name)],
        rows: analyses[name].counts.flatMap((each) =>
          each.systems.map(({ system, division }) => [system, division, choiceLabel(voice, each)]),
        ),
      }
  }
}

const yenColumns = ['hardwareYen', 'softwareYen', 'buildYen', 'maintenanceYen', 'totalYen'] as const

function maintenance({ perSystem }: Analyses['maintenanceShare'], voice: Voice): Counted {
  return {
    columns: [
      column(voice, 'share', 'share'),
      column(voice, 'yearlyOverInitial', 'share'),
      column(voice, 'flag'),
      column(voice, 'firstFiscalYear', 'year'),
      ...yenColumns.map((key) => column(voice, key, 'yen')),
    ],
    rows: perSystem.map((each) => [
      each.system,
      each.division,
      each.share,
      each.yearlyOverInitial,
      each.flag && voice.say(`analysis.flag.${each.flag}`),
      each.firstFiscalYear,
      ...yenColumns.map((key) => each[key]),
    ]),
  }
}
