import type { Catalogue, Field } from '../catalogue/index.ts'
import { isMissing } from './answer.ts'
import type { Answers, SystemRecord } from './record.ts'

/** How much of what is asked has been answered. 対象外 is an answer; 不明 is counted apart and stays open. */
export interface Completeness {
  asked: number
  answered: number
  unknown: number
}

export interface SystemCompleteness extends Completeness {
  byCategory: readonly (Completeness & { category: string })[]
}

/** answered ÷ asked, 0…1; 1 where nothing is asked. */
export function completenessShare({ asked, answered }: Completeness): number {
  return asked === 0 ? 1 : answered / asked
}

export function completenessOf({ categories }: Catalogue, record: SystemRecord): SystemCompleteness {
  const byCategory = categories.map(({ key, fields, collections }) => {
    const parts = collections.flatMap(({ key: rows, fields: columns }) =>
      (record.rows[rows] ?? []).map((row) => count(columns, row)),
    )
    return { category: key, ...sumCompleteness([count(fields, record.answers), ...parts]) }
  })
  return { ...sumCompleteness(byCategory), byCategory }
}

function count(fields: readonly Field[], answers: Answers): Completeness {
  const asked = fields.filter(({ countsForCompleteness }) => countsForCompleteness)
  const given = asked.map(({ key }) => answers[key]).filter((answer) => answer !== undefined)
  const unknown = given.filter((answer) => isMissing(answer) && answer.missing === 'unknown').length
  return { asked: asked.length, answered: given.length - unknown, unknown }
}

/** Counts of several parts together. */
export function sumCompleteness(parts: readonly Completeness[]): Completeness {
  const total = { asked: 0, answered: 0, unknown: 0 }
  for (const { asked, answered, unknown } of parts) {
    total.asked += asked
    total.answered += answered
    total.unknown += unknown
  }
  return total
}
