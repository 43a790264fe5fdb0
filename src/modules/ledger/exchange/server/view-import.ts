import type { Language } from '#kernel/module/index.ts'
import { catalogue, type Field } from '../../catalogue/index.ts'
import type { ImportView } from '../contract.ts'
import type { DraftProblem } from '../draft.ts'
import { expectation } from '../expectation.ts'
import type { PlanSummary } from '../plan-summary.ts'
import { say } from '../say.ts'
import type { StoredImport } from './store.ts'

/** A file may hold a hundred thousand systems; nobody reads so many, and the counts say how many there are. */
const mostSystemsShown = 1_000

/** An import in its reader's language. */
export function viewImport(stored: StoredImport, language: Language): ImportView {
  const {
    importId,
    state,
    fileNames,
    isWholeLedger,
    registersNames,
    createdAt,
    createdByName,
    progress,
    plan,
    isReplanned,
    revisionId,
    failure,
  } = stored
  return {
    importId,
    state,
    fileNames,
    isWholeLedger,
    registersNames,
    createdAt,
    createdBy: createdByName,
    progress,
    plan: plan && {
      counts: plan.counts,
      newNames: plan.newNames,
      isReplanned,
      systems: shownOf(plan.systems, state === 'accepting'),
      problems: plan.problems.map((problem) => viewProblem(problem, language)),
      ignored: plan.ignored.map(({ place, code }) => ({ ...place, message: say(language, code) })),
    },
    revisionId,
    failure: failure && say(language, failure.code, failure.details),
  }
}

/** What differs first. Who waits while it is written asks often: the fields come again when it is done. */
function shownOf(systems: PlanSummary['systems'], isWaiting: boolean): PlanSummary['systems'] {
  const shown =
    systems.length <= mostSystemsShown
      ? systems
      : systems.toSorted((a, b) => Number(a.kind === 'unchanged') - Number(b.kind === 'unchanged'))
  return shown.slice(0, mostSystemsShown).map((system) => (isWaiting ? { ...system, changes: [] } : system))
}

/** A problem as a person finds and mends it: file, sheet, cell, field, value, what is wrong, what is expected. */
export function viewProblem({ place, field, written, code, details }: DraftProblem, language: Language) {
  const about = field && findField(field)
  return {
    ...place,
    field: about?.label[language] ?? '',
    value: written.slice(0, 200),
    message: say(language, code, details),
    expected: about ? expectation(about, language) : '',
  }
}

function findField({ key, collection }: NonNullable<DraftProblem['field']>): Field | undefined {
  if (collection === null) return catalogue.fieldByKey.get(key)
  return catalogue.collectionByKey.get(collection)?.fields.find((field) => field.key === key)
}
