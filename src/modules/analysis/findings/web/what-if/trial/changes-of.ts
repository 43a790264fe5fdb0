import type { CallerInputOf } from '#kernel/contract/index.ts'
import type { tryChanges } from '../../../contract/what-if.ts'
import type { Trial } from '../what-if-search.ts'

type Change = CallerInputOf<typeof tryChanges>['changes'][number]

/** Systems that a trial speaks of, the added ones first. */
export function systemsOf({ retire = [], set = [], add = [], rows = [] }: Trial): string[] {
  return [...new Set([...add, ...set, ...rows].map(([systemId]) => systemId).concat(retire))]
}

/** What the operation takes: one change a system, its rows in the order in which they were wished. */
export function changesOf(trial: Trial): Change[] {
  const { retire = [], set = [], add = [], rows = [] } = trial
  return systemsOf(trial).map((systemId) => {
    const added = add.find(([each]) => each === systemId)
    const answers = set
      .filter(([each]) => each === systemId)
      .map(([, field, value]) => [field, value] as const)
    return {
      systemId,
      ...(added && { isAdded: true }),
      ...(retire.includes(systemId) && { isRetired: true }),
      answers: { ...added?.[1], ...Object.fromEntries(answers) },
      rowChanges: rows
        .filter(([each]) => each === systemId)
        .map(([, collection, row, changed]) => ({
          collection,
          ...(row && { row }),
          ...(changed ? { answers: changed } : { isRemoved: true }),
        })),
    }
  })
}
