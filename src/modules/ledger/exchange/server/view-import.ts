import type { Language } from '#kernel/module/index.ts'
import { catalogue, type Field } from '../../catalogue/index.ts'
import type { ImportView } from '../contract.ts'
import type { DraftProblem } from '../draft.ts'
import { expectation } from '../expectation.ts'
import { say } from '../say.ts'
import type { StoredImport } from './store.ts'

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
      // Who waits asks often: the fields come again when it is done.
      systems:
        state === 'accepting' ? plan.systems.map((system) => ({ ...system, changes: [] })) : plan.systems,
      problems: plan.problems.map((problem) => viewProblem(problem, language)),
      ignored: plan.ignored.map(({ place, code }) => ({ ...place, message: say(language, code) })),
    },
    revisionId,
    failure: failure && say(language, failure.code, failure.details),
  }
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
