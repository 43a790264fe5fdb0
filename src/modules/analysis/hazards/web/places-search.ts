import { z } from 'zod'

/** The hazard whose form or history is open: `serverRoom.tsunami`. */
export const placesSearch = z.object({
  edit: z.string().optional().catch(undefined),
  history: z.string().optional().catch(undefined),
})
