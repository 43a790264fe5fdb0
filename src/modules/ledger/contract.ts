import { defineContract } from '#kernel/contract/index.ts'
import { describeCatalogue } from './contract/dictionary.ts'
import { listSystems } from './contract/list.ts'
import {
  compareLedger,
  compareSystem,
  ledgerCompleteness,
  registerSystem,
  retireSystem,
  reviseSystem,
  showSystem,
  systemHistory,
} from './contract/systems.ts'
import { exchangeContract } from './exchange/contract.ts'

/** What the ledger offers over HTTP, to its screens, the command line and programs of others. */
export const ledgerContract = defineContract({
  listSystems,
  showSystem,
  registerSystem,
  reviseSystem,
  retireSystem,
  systemHistory,
  compareSystem,
  compareLedger,
  ledgerCompleteness,
  describeCatalogue,
  ...exchangeContract,
})
