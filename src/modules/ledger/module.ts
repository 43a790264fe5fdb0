import { defineModule } from '#kernel/module/index.ts'
import { ledgerContract } from './contract.ts'
import { exchangeJobs } from './exchange/server/index.ts'
import { ledgerPermissions } from './permissions.ts'
import { ledgerHandlers } from './server/handlers.ts'
import { ledgerMigrations } from './server/migrations/index.ts'
import { ledgerWords } from './text/index.ts'

export const ledgerModule = defineModule({
  name: 'ledger',
  contract: ledgerContract,
  handlers: ledgerHandlers,
  permissions: ledgerPermissions,
  migrations: ledgerMigrations,
  jobs: exchangeJobs,
  words: ledgerWords,
})
