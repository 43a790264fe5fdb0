import { z } from 'zod'

export const jobsSearch = z.object({ whose: z.enum(['own', 'everybodys']).default('own').catch('own') })
