import { readFileSync } from 'node:fs'
import type { Migration } from '#kernel/module/index.ts'

/** Reads `NNNN-name.sql` beside the caller: `readMigrations(import.meta.url, ['0001-systems'])`. */
export function readMigrations(base: string, names: readonly string[]): Migration[] {
  return names.map((name) => ({ name, sql: readFileSync(new URL(`./${name}.sql`, base), 'utf8') }))
}

export const kernelMigrations = readMigrations(import.meta.url, [
  '0001-tenants',
  '0002-audit',
  '0003-files',
  '0004-jobs',
  '0005-duties',
])
