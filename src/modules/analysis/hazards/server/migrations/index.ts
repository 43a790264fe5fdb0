import { readMigrations } from '#kernel/db/migrations/index.ts'

export const hazardsMigrations = readMigrations(import.meta.url, [
  '0003-place-hazards',
  '0004-place-assessments',
])
