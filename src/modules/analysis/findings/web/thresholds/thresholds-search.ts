import { z } from 'zod'

/** The limit whose form is open: `staffUpkeep.staffHours`. */
export const thresholdsSearch = z.object({ edit: z.string().optional().catch(undefined) })
