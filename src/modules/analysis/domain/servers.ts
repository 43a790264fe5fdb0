import { type Answers, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import {
  type MissingReason,
  type MissingSystem,
  missingReason,
  refOf,
  type SystemRef,
  surveyed,
} from './surveyed.ts'

export interface SystemServers extends SystemRef {
  servers: number
}

export interface ServersAnalysis {
  /** Systems that have any server. */
  denominator: number
  missing: readonly MissingSystem[]
  /** Most servers first. */
  perSystem: readonly SystemServers[]
  /** How many systems have so many servers, from one to the most; no gap is left out. */
  distribution: readonly { servers: number; count: number; systems: readonly SystemRef[] }[]
  totalServers: number
  /** 専用サーバ on exactly one server: candidates for a shared virtualisation platform. */
  singleServerDedicated: readonly SystemRef[]
}

/** ③ 各システムを構成するサーバ数 (方針 2.2(1)③). */
export function analyseServers(records: readonly SystemRecord[]): ServersAnalysis {
  const all = surveyed(records)
  const having = all.filter((record) => rowsOf(record, 'servers').length > 0)
  const perSystem = having
    .map((record) => ({ ...refOf(record), servers: rowsOf(record, 'servers').length }))
    .sort((a, b) => b.servers - a.servers)
  const most = perSystem[0]?.servers ?? 0
  const distribution = Array.from({ length: most }, (_, at) => {
    const systems = perSystem
      .filter(({ servers }) => servers === at + 1)
      .map(({ servers: _, ...system }) => system)
    return { servers: at + 1, count: systems.length, systems }
  })
  return {
    denominator: having.length,
    missing: withoutServers(all),
    perSystem,
    distribution,
    totalServers: perSystem.reduce((sum, { servers }) => sum + servers, 0),
    singleServerDedicated: having
      .filter((record) => rowsOf(record, 'servers').length === 1 && usesDedicatedServer(record.answers))
      .map(refOf),
  }
}

export function withoutServers(surveyedRecords: readonly SystemRecord[]): MissingSystem[] {
  return surveyedRecords
    .filter((record) => rowsOf(record, 'servers').length === 0)
    .map((record) => ({ ...refOf(record), reason: noServerReason(record) }))
}

/** A dedicated server that nobody has listed is 未回答; with every other kind of use the servers are not this system's. */
function noServerReason(record: SystemRecord): MissingReason {
  const kind = textOf(record.answers, 'kindOfUse')
  if (kind === undefined) return missingReason(record, record.answers.kindOfUse)
  return kind === 'dedicatedServer' ? missingReason(record, undefined) : 'notApplicable'
}

function usesDedicatedServer(answers: Answers): boolean {
  return textOf(answers, 'kindOfUse') === 'dedicatedServer'
}
