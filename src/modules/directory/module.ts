import { defineModule } from '#kernel/module/index.ts'
import { directoryContract } from './contract.ts'
import { directoryPermissions } from './permissions.ts'
import { directoryHandlers } from './server/handlers.ts'
import { directoryMigrations } from './server/migrations/index.ts'
import { directoryWords } from './text/index.ts'

export const directoryModule = defineModule({
  name: 'directory',
  contract: directoryContract,
  handlers: directoryHandlers,
  permissions: directoryPermissions,
  migrations: directoryMigrations,
  words: directoryWords,
})
