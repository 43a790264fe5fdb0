import { readMigrations } from '#kernel/db/migrations/index.ts'

export const comparisonMigrations = readMigrations(import.meta.url, [
  '0002-shared-figures',
  '0005-rounded-distribution',
])
