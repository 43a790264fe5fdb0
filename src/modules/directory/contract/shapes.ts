import { z } from 'zod'
import { roles } from '../domain/roles.ts'

export const cityCode = z.string().regex(/^\d{5,6}$/)
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{0,99}$/)
export const personName = z.string().trim().min(1).max(100)
export const password = z.string().min(1).max(1_000)
export const role = z.enum(roles)
export const language = z.enum(['ja', 'en'])
export const day = z.iso.date()
export const scope = z.enum(['all', 'own', 'contracted'])
export const done = z.object({ isDone: z.literal(true) })

export const post = z.object({
  divisionId: z.uuid(),
  startsOn: day,
  /** Last day, or null. */
  endsOn: day.nullable(),
  isMain: z.boolean(),
})

export const link = z.object({
  /** Address below the server's own; opens once. */
  path: z.string(),
  expiresAt: z.string(),
})

export const passwordErrors = {
  'directory.passwordTooShort': 422,
  'directory.passwordTooLong': 422,
  'directory.passwordHasName': 422,
  'directory.passwordCommon': 422,
} as const
