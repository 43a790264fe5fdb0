import type { Table } from '#kernel/documents/index.ts'
import type { Analyses, System } from '../../contract/shapes.ts'
import { choiceLabel, percent, type Voice } from '../../report/index.ts'

const choiceNames = ['usageForm', 'serverLocation', 'operationStructure', 'dependency'] as const

/** Every system looked at, named by the analysis that asks all of them; in the order of their owners. */
export function systemsLookedAt({ users }: Analyses): System[] {
  return [...users.bands.flatMap(({ systems }) => systems), ...users.missing].sort(
    (a, b) => compare(a.division, b.division) || compare(a.system, b.system),
  )
}

/** A row a system: what each analysis counts of it, so that every figure can be followed back. */
export function systemsTable(analyses: Analyses, voice: Voice): Table {
  const { say } = voice
  const share = valuesOf(analyses.maintenanceShare.perSystem, (each) => percent(each.share))
  const users = valuesOf(
    analyses.users.bands.flatMap(({ systems }) => systems),
    (each) => each.users.toLocaleString('ja-JP'),
  )
  const servers = valuesOf(analyses.servers.perSystem, (each) => String(each.servers))
  const choices = choiceNames.map((name) =>
    valuesOf(
      analyses[name].counts.flatMap((choice) =>
        choice.systems.map((system) => ({ ...system, label: choiceLabel(voice, choice) })),
      ),
      ({ label }) => label,
    ),
  )
  return {
    kind: 'table',
    caption: say('analysis.document.systemsList'),
    columns: [
      { label: say('analysis.column.system') },
      { label: say('analysis.column.division') },
      { label: say('analysis.column.share'), isNumber: true },
      { label: say('analysis.column.users'), isNumber: true },
      { label: say('analysis.column.servers'), isNumber: true },
      ...choiceNames.map((name) => ({ label: say(`analysis.column.${name}`) })),
    ],
    rows: systemsLookedAt(analyses).map(({ system, division, systemId }) => [
      system,
      division,
      ...[share, users, servers, ...choices].map((values) => values.get(systemId) ?? '−'),
    ]),
  }
}

function valuesOf<T extends System>(systems: readonly T[], say: (system: T) => string): Map<string, string> {
  return new Map(systems.map((system) => [system.systemId, say(system)]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
