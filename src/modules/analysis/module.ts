import { defineModule } from '#kernel/module/index.ts'
import { analysisContract } from './contract.ts'
import { analysisPermissions } from './permissions.ts'
import { diagnoseSelection } from './server/diagnose.ts'
import { exportTable } from './server/export-analysis.ts'
import { summariseCity } from './server/summarise.ts'
import { analysisWords } from './text/index.ts'

export const analysisModule = defineModule({
  name: 'analysis',
  contract: analysisContract,
  handlers: { diagnose: diagnoseSelection, summarise: summariseCity, exportAnalysis: exportTable },
  permissions: analysisPermissions,
  migrations: [],
  words: analysisWords,
})
