import type { TableFile } from '#kernel/sheets/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { type SystemRecord, textOf } from '../domain/index.ts'
import { planImport } from '../exchange/plan-import.ts'
import { readFiles } from '../exchange/read-files.ts'
import type { SheetSetting } from '../exchange/sheets/lay-system.ts'

/** Names that the ledger of these tests may refer to. */
export const pool = {
  divisions: ['情報政策課', '市民課'],
  vendors: ['見本情報システム㈱'],
  systems: ['財務会計'],
}

/** A ledger of these systems, as an import is compared with it. */
export function ledgerOf(records: readonly SystemRecord[]) {
  const named = records.map(({ answers, systemId }) => [textOf(answers, 'name') ?? '', systemId] as const)
  return {
    systems: records.map((record) => ({ record, version: 1 })),
    names: {
      divisions: new Set(pool.divisions),
      vendors: new Set(pool.vendors),
      systems: new Map([['財務会計', 'other'], ...named]),
    },
    writableDivisions: null,
  }
}

/** How a file of that ledger is laid out. */
export const setting = (language: 'ja' | 'en'): SheetSetting => ({
  catalogue,
  language,
  asOf: Temporal.PlainDate.from('2026-04-01'),
  cityName: '見本市',
  names: pool,
  spareLines: 2,
})

/** What importing these files into a ledger of these systems would do. */
export async function planOf(
  records: readonly SystemRecord[],
  files: readonly TableFile[],
  isWholeLedger = false,
) {
  const draft = await readFiles(catalogue, files)
  return planImport(catalogue, draft, ledgerOf(records), { isWholeLedger, registersNames: false })
}
