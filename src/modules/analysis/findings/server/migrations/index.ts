import { readMigrations } from '#kernel/db/migrations/index.ts'

export const findingsMigrations = readMigrations(import.meta.url, ['0001-findings'])
