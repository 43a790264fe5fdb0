import type { Bilingual, Contract } from '#kernel/contract/index.ts'
import { kernelContract } from '#kernel/operations/contract.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'

const contracts: readonly Contract[] = [kernelContract, directoryContract, ledgerContract, analysisContract]

/** What an action of the audit trail is called: the summary of the operation that leaves it. */
const labels: ReadonlyMap<string, Bilingual> = new Map([
  // `POST /api/files` takes bytes, so it is no operation of a contract.
  ['kernel.file.stored', { ja: 'ファイルを預ける', en: 'Store a file' }],
  ...contracts
    .flatMap((contract) => Object.values(contract))
    .flatMap((operation) =>
      operation.kind === 'command' ? [[operation.audit.action, operation.summary] as const] : [],
    ),
])

export function actionLabel(action: string): Bilingual | undefined {
  return labels.get(action)
}
