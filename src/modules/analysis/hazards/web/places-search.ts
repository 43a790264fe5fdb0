import { z } from 'zod'

/** The hazard whose form is open: `serverRoom.tsunami`. */
export const placesSearch = z.object({ edit: z.string().optional().catch(undefined) })
