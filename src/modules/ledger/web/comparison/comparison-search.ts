import { z } from 'zod'

const day = z.iso.date().optional().catch(undefined)

export const comparisonSearch = z.object({ from: day, to: day, all: z.boolean().default(false).catch(false) })
