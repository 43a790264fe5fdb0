import { defineContract } from '#kernel/contract/index.ts'
import { comparisonContract } from './comparison/contract.ts'
import { diagnose } from './contract/diagnosis.ts'
import { summarise } from './contract/summary.ts'
import { exportAnalysis } from './contract/table.ts'
import { listTags } from './contract/tags.ts'
import { documentContract } from './document/contract.ts'
import { findingsContract } from './findings/contract.ts'
import { hazardsContract } from './hazards/contract.ts'
import { themesContract } from './themes/contract.ts'

/** The diagnosis of a city's systems: the policy's analyses ①–⑦ and its table 8. */
export const analysisContract = defineContract({
  diagnose,
  summarise,
  exportAnalysis,
  listTags,
  ...findingsContract,
  ...comparisonContract,
  ...documentContract,
  ...themesContract,
  ...hazardsContract,
})
