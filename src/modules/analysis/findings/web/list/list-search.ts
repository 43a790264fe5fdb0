import { z } from 'zod'
import { selectionSearch } from '../../../web/selection.ts'
import { findingStates } from '../../domain/settle.ts'

export const severities = ['high', 'medium', 'low'] as const

export const listSearch = selectionSearch.extend({
  severity: z.enum(severities).optional().catch(undefined),
  state: z.enum(findingStates).optional().catch(undefined),
})

/** On the page of one finding: whose evidence, and for which sign. */
export const findingSearch = selectionSearch.extend({
  criterion: z.string().optional().catch(undefined),
})
