import { z } from 'zod'

/** The cell whose panel is open: `ア②-3` in table 5, `4-3` in table 6. */
export const matrixSearch = z.object({ cell: z.string().optional().catch(undefined) })
