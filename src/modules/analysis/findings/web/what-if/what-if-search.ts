import { z } from 'zod'
import { selectionSearch } from '../../../web/selection.ts'

const answer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.object({ missing: z.enum(['notApplicable', 'unknown']) }),
])
const answers = z.record(z.string(), answer)
const list = <T extends z.ZodType>(shape: T) => z.array(shape).max(500).optional().catch(undefined)

/**
 * What is tried stands in the address, so that a trial survives a reload and can be mailed, and nothing has to be
 * written for it. What does not fit into an address that every mail program and proxy carries is refused (`LONGEST`).
 */
export const whatIfSearch = selectionSearch.extend({
  /** Systems that are retired. */
  retire: list(z.uuid()),
  /** Answers that change: system, field and value; null takes an answer back to 未回答. */
  set: list(z.tuple([z.uuid(), z.string(), answer.nullable()])),
  /** Systems that are added, under ids of their own. */
  add: list(z.tuple([z.uuid(), answers])),
  /** Rows: system, collection, key answers of the row (null: a new one), what changes (null: the row is removed). */
  rows: list(
    z.tuple([z.uuid(), z.string(), answers.nullable(), z.record(z.string(), answer.nullable()).nullable()]),
  ),
  /** What is open: the list of systems, or the form of a new one. */
  open: z.enum(['choose', 'add']).optional().catch(undefined),
  /** The system whose rows are open. */
  rowsOf: z.uuid().optional().catch(undefined),
  find: z.string().max(200).optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
})

export type WhatIfSearch = z.output<typeof whatIfSearch>
export type Trial = Pick<WhatIfSearch, 'retire' | 'set' | 'add' | 'rows'>
export type TriedAnswer = z.output<typeof answer>
export type SetAnswer = NonNullable<Trial['set']>[number]
export type RowWish = NonNullable<Trial['rows']>[number]

/** Characters of an address: common proxies take 8,192 for the whole line. */
export const LONGEST = 7_500

/** How long the part of the address is that holds a trial. */
export function lengthOf({ retire, set, add, rows }: Trial): number {
  return [retire, set, add, rows]
    .filter((part) => part !== undefined)
    .reduce((length, part) => length + encodeURIComponent(JSON.stringify(part)).length + 8, 0)
}
