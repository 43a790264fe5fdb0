import type { FileReply, InputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { tableFile } from '../../server/table-file.ts'
import type { exportProblems as operation } from '../contract.ts'
import { say } from '../say.ts'
import { findImport } from './store.ts'
import { viewImport } from './view-import.ts'

const columns = ['file', 'sheet', 'cell', 'field', 'value', 'message', 'expected'] as const

/** Every place of an import that must be corrected, as a table to work through beside the file. */
export async function exportImportProblems({
  tx,
  actor,
  input,
  language,
}: SignedInCall<InputOf<typeof operation>>): Promise<FileReply> {
  const { plan } = viewImport(await findImport(tx, input.importId, actor), language)
  const rows = (plan?.problems ?? []).map((problem) => columns.map((column) => problem[column]))
  return tableFile({
    head: columns.map((column) => say(language, `ledger.problem.${column}`)),
    rows,
    name: say(language, 'ledger.problemsFileName'),
    format: input.format,
  })
}
