import type { FileReply } from '#kernel/contract/index.ts'
import { pack, workbookMediaType, write } from '#kernel/sheets/index.ts'
import type { SystemRecord } from '../domain/index.ts'
import type { ExchangeFormat } from './contract.ts'
import { layTables } from './csv/lay-tables.ts'
import { writeLedgerJson } from './json/ledger-json.ts'
import { layBook } from './sheets/lay-book.ts'
import type { SheetSetting } from './sheets/lay-system.ts'

/**
 * The systems as one file: a workbook with an overview and a sheet a system, an archive of CSV tables, or JSON.
 * What comes out may be imported again and changes nothing.
 */
export async function exportFile(
  records: readonly SystemRecord[],
  format: ExchangeFormat,
  setting: SheetSetting,
): Promise<FileReply> {
  const name = `${setting.language === 'ja' ? '情報システム台帳' : 'ledger'}_${setting.cityName}_${setting.asOf}`
  if (format === 'json') {
    const bytes = writeLedgerJson(records, setting.asOf)
    return { fileName: `${name}.json`, mediaType: 'application/json', bytes }
  }
  if (format === 'xlsx') {
    const bytes = await write({ format: 'xlsx', layout: layBook(records, setting) })
    return { fileName: `${name}.xlsx`, mediaType: workbookMediaType, bytes }
  }
  const encoding = format === 'csv' ? 'utf-8' : 'cp932'
  const tables = layTables(setting.catalogue, records, setting.language)
  const files = await Promise.all(
    tables.map(async (table) => ({
      fileName: `${table.name}.csv`,
      bytes: await write({ format: 'csv', rows: table.rows, encoding }),
    })),
  )
  return { fileName: `${name}.zip`, mediaType: 'application/zip', bytes: await pack(files) }
}
