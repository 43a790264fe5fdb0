import type { Handlers } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { ledgerContract } from '../contract.ts'
import { exchangeHandlers } from '../exchange/server/index.ts'
import { compareLedger } from './compare-ledger.ts'
import { compareSystem } from './compare-system.ts'
import { exportList } from './export-list.ts'
import { listNames } from './list-names.ts'
import { listSystems } from './list-systems.ts'
import { measureCompleteness } from './measure-completeness.ts'
import { registerSystem } from './register-system.ts'
import { retireSystem } from './retire-system.ts'
import { reviseSystem } from './revise-system.ts'
import { showHistory } from './show-history.ts'
import { showSystem } from './show-system.ts'
import { addView, changeView, deleteView, listViews } from './views.ts'

export const ledgerHandlers: Handlers<typeof ledgerContract> = {
  listSystems,
  exportList,
  showSystem,
  registerSystem,
  reviseSystem,
  retireSystem,
  systemHistory: showHistory,
  compareSystem,
  compareLedger,
  ledgerCompleteness: measureCompleteness,
  listNames,
  describeCatalogue: async () => ({ categories: catalogue.categories }),
  listViews,
  addView,
  changeView,
  deleteView,
  ...exchangeHandlers,
}
