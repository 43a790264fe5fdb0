import { readMigrations } from '#kernel/db/migrations/index.ts'

export const ledgerMigrations = readMigrations(import.meta.url, [
  '0001-systems',
  '0002-imports',
  '0003-restricted-words',
  '0004-views',
])
