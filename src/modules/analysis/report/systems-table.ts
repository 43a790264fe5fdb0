import type { Analyses, AnalysisName, System } from '../contract/shapes.ts'
import { bandLabel, choiceLabel, terminalKey } from './labels.ts'
import { type Cell, type Column, column, type Row, type Table, type Voice } from './table.ts'

/** Every system looked at, one row each: its figures, or why it is not counted. */
export function systemsTable(analyses: Analyses, name: AnalysisName, voice: Voice): Table {
  const { columns, rows } = countedSystems(analyses, name, voice)
  const nothing = columns.map(() => null)
  return {
    columns: [column(voice, 'system'), column(voice, 'division'), ...columns, column(voice, 'notCounted')],
    rows: [
      ...rows.map(([system, cells, bar]) => rowOf(system, cells, null, bar)),
      ...analyses[name].missing.map((system) =>
        rowOf(system, nothing, voice.say(`analysis.reason.${system.reason}`)),
      ),
    ],
  }
}

function rowOf(
  { system, systemId, division }: System,
  cells: readonly Cell[],
  reason: string | null,
  bar?: string,
): Row {
  return { systemId, cells: [system, division, ...cells, reason], ...(bar !== undefined && { bar }) }
}

interface Counted {
  /** Beyond the system and its division. */
  columns: readonly Column[]
  rows: readonly (readonly [System, readonly Cell[], bar?: string])[]
}

function countedSystems(analyses: Analyses, name: AnalysisName, voice: Voice): Counted {
  switch (name) {
    case 'maintenanceShare':
      return maintenance(analyses.maintenanceShare, voice)
    case 'users':
      return {
        columns: [column(voice, 'users', 'count'), column(voice, 'band')],
        rows: analyses.users.bands.flatMap((band) =>
          band.systems.map((system) => [system, [system.users, bandLabel(voice, band)]] as const),
        ),
      }
    case 'servers': {
      const { perSystem, singleServerDedicated } = analyses.servers
      const alone = new Set(singleServerDedicated.map(({ systemId }) => systemId))
      const candidate = voice.say('analysis.candidate')
      return {
        columns: [column(voice, 'servers', 'count'), column(voice, 'candidate')],
        rows: perSystem.map((system) => [
          system,
          [system.servers, alone.has(system.systemId) ? candidate : null],
        ]),
      }
    }
    case 'terminals':
      return {
        columns: [column(voice, 'terminalType'), column(voice, 'terminals', 'count')],
        rows: analyses.terminals.types.flatMap((type) =>
          // The units of a shared type stand once, with the first of its systems, so that a sum is right.
          type.systems.map(
            (system, at) => [system, [type.type, at === 0 ? type.count : 0], terminalKey(type)] as const,
          ),
        ),
      }
    default:
      return {
        columns: [column(voice, name)],
        rows: analyses[name].counts.flatMap((each) =>
          each.systems.map((system) => [system, [choiceLabel(voice, each)]] as const),
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
    rows: perSystem.map((system) => [
      system,
      [
        system.share,
        system.yearlyOverInitial,
        system.flag && voice.say(`analysis.flag.${system.flag}`),
        system.firstFiscalYear,
        ...yenColumns.map((key) => system[key]),
      ],
    ]),
  }
}
