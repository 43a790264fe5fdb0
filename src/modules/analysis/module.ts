import { defineModule } from '#kernel/module/index.ts'
import { comparisonHandlers } from './comparison/server/handlers.ts'
import { comparisonMigrations } from './comparison/server/migrations/index.ts'
import { comparisonWords } from './comparison/text/index.ts'
import { analysisContract } from './contract.ts'
import { exportDocument } from './document/server/export-document.ts'
import { documentWords } from './document/text/index.ts'
import { findingsPermissions } from './findings/permissions.ts'
import {
  findingsDuties,
  findingsHandlers,
  findingsJobs,
  findingsSubscriptions,
} from './findings/server/handlers.ts'
import { findingsMigrations } from './findings/server/migrations/index.ts'
import { findingsWords } from './findings/text/index.ts'
import { hazardsHandlers } from './hazards/server/handlers.ts'
import { hazardsMigrations } from './hazards/server/migrations/index.ts'
import { placeWords } from './hazards/text/index.ts'
import { analysisPermissions } from './permissions.ts'
import { diagnoseSelection } from './server/diagnose.ts'
import { exportTable } from './server/export-analysis.ts'
import { listTags } from './server/list-tags.ts'
import { summariseCity } from './server/summarise.ts'
import { analysisWords } from './text/index.ts'
import { themesHandlers } from './themes/server/handlers.ts'
import { themeWords } from './themes/text/index.ts'

export const analysisModule = defineModule({
  name: 'analysis',
  contract: analysisContract,
  handlers: {
    diagnose: diagnoseSelection,
    summarise: summariseCity,
    exportAnalysis: exportTable,
    listTags,
    exportDocument,
    ...findingsHandlers,
    ...comparisonHandlers,
    ...themesHandlers,
    ...hazardsHandlers,
  },
  permissions: { ...analysisPermissions, ...findingsPermissions },
  migrations: [...findingsMigrations, ...comparisonMigrations, ...hazardsMigrations],
  jobs: findingsJobs,
  duties: findingsDuties,
  subscriptions: findingsSubscriptions,
  words: {
    ja: {
      ...analysisWords.ja,
      ...findingsWords.ja,
      ...comparisonWords.ja,
      ...documentWords.ja,
      ...themeWords.ja,
      ...placeWords.ja,
    },
    en: {
      ...analysisWords.en,
      ...findingsWords.en,
      ...comparisonWords.en,
      ...documentWords.en,
      ...themeWords.en,
      ...placeWords.en,
    },
  },
})
