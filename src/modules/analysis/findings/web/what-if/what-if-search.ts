import { z } from 'zod'
import { selectionSearch } from '../../../web/selection.ts'

/** What is tried stands in the address, so that a trial can be mailed. */
export const whatIfSearch = selectionSearch.extend({
  /** Systems that are retired. */
  retire: z.array(z.uuid()).max(500).optional().catch(undefined),
  /** Answers that change: system, field and value. */
  set: z
    .array(
      z.tuple([
        z.uuid(),
        z.string(),
        z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
      ]),
    )
    .max(500)
    .optional()
    .catch(undefined),
})

export type WhatIfSearch = z.output<typeof whatIfSearch>
export type SetAnswer = NonNullable<WhatIfSearch['set']>[number]

/** What the operation takes: one change a system, in the order in which they were wished. */
export function changesOf({ retire = [], set = [] }: WhatIfSearch) {
  const systemIds = [...new Set([...retire, ...set.map(([systemId]) => systemId)])]
  return systemIds.map((systemId) => ({
    systemId,
    ...(retire.includes(systemId) && { isRetired: true }),
    answers: Object.fromEntries(
      set.filter(([each]) => each === systemId).map(([, field, value]) => [field, value] as const),
    ),
  }))
}
