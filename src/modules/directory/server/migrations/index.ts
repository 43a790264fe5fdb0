import { readMigrations } from '#kernel/db/index.ts'

export const directoryMigrations = readMigrations(import.meta.url, ['0001-directory'])
