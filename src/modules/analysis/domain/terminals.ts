import { type Answers, countedTerminals, numberOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { type MissingSystem, refOf, type SystemRef, surveyed } from './surveyed.ts'

/** Work areas of 住民情報系: what the counters do for residents (方針 4.2(8), 表8). */
const residentWorkAreas = new Set([
  'residents',
  'tax',
  'insurance',
  'welfare',
  'children',
  'health',
  'election',
])

export interface TerminalType {
  /** Name of the shared type, else the system's own. */
  type: string
  count: number
  isShared: boolean
  systems: readonly (SystemRef & { isPlanned: boolean })[]
}

export interface TerminalsAnalysis {
  /** Resident-information systems that have dedicated terminals. */
  denominator: number
  /** Resident-information systems without any. */
  missing: readonly MissingSystem[]
  /** Most terminals first. */
  types: readonly TerminalType[]
  totalTypes: number
  totalTerminals: number
}

/**
 * 住民情報系システムにおける専用端末の種類と数 (表8). Each system's dedicated terminals are a type of their own, unless
 * systems share one under a common name: then the units stand at one of them. Terminals inside a service contract stay
 * out (方針 3.2).
 */
export function analyseTerminals(records: readonly SystemRecord[]): TerminalsAnalysis {
  const resident = surveyed(records).filter(({ answers }) =>
    residentWorkAreas.has(textOf(answers, 'workArea') ?? ''),
  )
  const byType = new Map<string, { row: Answers; record: SystemRecord }[]>()
  const having = new Set<string>()
  for (const record of resident) {
    for (const row of countedTerminals(record)) {
      if (row.isDedicated !== true) continue
      having.add(record.systemId)
      const key = typeKey(record, row)
      byType.set(key, [...(byType.get(key) ?? []), { row, record }])
    }
  }
  const types = [...byType.values()].map(describeType).sort((a, b) => b.count - a.count)
  return {
    denominator: having.size,
    missing: resident
      .filter(({ systemId }) => !having.has(systemId))
      .map((record) => ({ ...refOf(record), reason: 'notApplicable' })),
    types,
    totalTypes: types.length,
    totalTerminals: types.reduce((sum, { count }) => sum + count, 0),
  }
}

function typeKey({ systemId }: SystemRecord, row: Answers): string {
  const shared = textOf(row, 'sharedTypeName')
  return shared === undefined ? `own ${systemId} ${textOf(row, 'terminalType') ?? ''}` : `shared ${shared}`
}

function describeType(rows: readonly { row: Answers; record: SystemRecord }[]): TerminalType {
  const [first] = rows
  const shared = first && textOf(first.row, 'sharedTypeName')
  const systems = new Map(rows.map(({ record }) => [record.systemId, record]))
  return {
    type: shared ?? (first && textOf(first.row, 'terminalType')) ?? '',
    count: rows.reduce((sum, { row }) => sum + (numberOf(row, 'terminalCount') ?? 0), 0),
    isShared: shared !== undefined,
    systems: [...systems.values()].map((record) => ({
      ...refOf(record),
      isPlanned: textOf(record.answers, 'status') === 'planned',
    })),
  }
}
