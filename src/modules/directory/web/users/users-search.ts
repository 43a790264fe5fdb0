import { z } from 'zod'
import { roles } from '../../domain/roles.ts'

export const usersSearch = z.object({
  text: z.string().optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
})
