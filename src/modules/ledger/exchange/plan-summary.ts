import { createHash } from 'node:crypto'
import type { Draft, DraftProblem, Place } from './draft.ts'
import type { ImportPlan, PlannedSystem } from './plan-import.ts'

/** More fields than this are counted, not shown: nobody reads them, and the preview must stay light. */
const mostChangesShown = 5_000
const mostProblemsShown = 1_000

/** What is kept of a plan for its reader. */
export interface PlanSummary {
  newNames: ImportPlan['newNames']
  counts: Record<PlannedSystem['kind'] | 'changes' | 'problems', number>
  systems: (Pick<PlannedSystem, 'systemId' | 'name' | 'kind' | 'changes'> & { changeCount: number })[]
  problems: DraftProblem[]
  ignored: { place: Place; code: string }[]
}

export function summarise({ newNames, systems, problems }: ImportPlan, { ignored }: Draft): PlanSummary {
  const of = (kind: PlannedSystem['kind']) => systems.filter((system) => system.kind === kind).length
  let left = mostChangesShown
  return {
    newNames,
    counts: {
      added: of('added'),
      changed: of('changed'),
      unchanged: of('unchanged'),
      removed: of('removed'),
      changes: systems.reduce((sum, { changes }) => sum + changes.length, 0),
      problems: problems.length,
    },
    systems: systems.map(({ systemId, name, kind, changes }) => {
      const shown = changes.slice(0, left)
      left -= shown.length
      return { systemId, name, kind, changeCount: changes.length, changes: shown }
    }),
    problems: problems.slice(0, mostProblemsShown),
    ignored: ignored.slice(0, mostProblemsShown),
  }
}

/** Two plans with the same digest would do the same to the same state of the ledger. */
export function digestOf({ newNames, systems, problems }: ImportPlan): string {
  const hash = createHash('sha256').update(JSON.stringify(newNames))
  for (const { systemId, version, kind, changes } of systems) {
    if (kind !== 'unchanged') hash.update(JSON.stringify([systemId, version, kind, changes]))
  }
  hash.update(JSON.stringify(problems.map(({ place, code }) => [place, code])))
  return hash.digest('hex')
}
