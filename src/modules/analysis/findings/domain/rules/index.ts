import type { IssueMark } from '../issues.ts'
import type { Rule } from '../rule.ts'
import { betterWork } from './better-work.ts'
import { customisationCost } from './customisation-cost.ts'
import { missingDocuments } from './missing-documents.ts'
import { numberReadiness } from './number-readiness.ts'
import { numberUse } from './number-use.ts'
import { procurementKnowHow } from './procurement-know-how.ts'
import { securityGaps } from './security-gaps.ts'
import { singleServers } from './single-servers.ts'
import { slowResponse } from './slow-response.ts'
import { staffUpkeep } from './staff-upkeep.ts'
import { systemsStop } from './systems-stop.ts'
import { unclearCosts } from './unclear-costs.ts'
import { workStops } from './work-stops.ts'

/** One rule an issue, in the order of the policy. */
export const rules: readonly Rule[] = [
  customisationCost,
  workStops,
  numberReadiness,
  numberUse,
  systemsStop,
  singleServers,
  securityGaps,
  slowResponse,
  staffUpkeep,
  procurementKnowHow,
  unclearCosts,
  missingDocuments,
  betterWork,
]

export function findRule(key: string): Rule | undefined {
  return rules.find((rule) => rule.key === key)
}

export function ruleOf(issue: IssueMark): Rule {
  return rules.find((rule) => rule.issue === issue)!
}
