import { defineContract } from '#kernel/contract/index.ts'
import { describeCatalogue } from './contract/dictionary.ts'
import { exportList, listSystems } from './contract/list.ts'
import {
  compareLedger,
  compareSystem,
  ledgerCompleteness,
  listNames,
  registerSystem,
  retireSystem,
  reviseSystem,
  showSystem,
  systemHistory,
} from './contract/systems.ts'
import { addView, changeView, deleteView, listViews } from './contract/views.ts'
import { exchangeContract } from './exchange/contract.ts'

/** What the ledger offers over HTTP, to its screens, the command line and programs of others. */
export const ledgerContract = defineContract({
  listSystems,
  exportList,
  showSystem,
  registerSystem,
  reviseSystem,
  retireSystem,
  systemHistory,
  compareSystem,
  compareLedger,
  ledgerCompleteness,
  listNames,
  describeCatalogue,
  listViews,
  addView,
  changeView,
  deleteView,
  ...exchangeContract,
})

/** An answer and the rows of collections as JSON and in words, for rooms that change a copy of the ledger. */
export { answerShape, rowsShape } from './contract/shapes.ts'
export { rowTitle } from './domain/row-key.ts'
export { showAnswer } from './domain/write-answer.ts'
