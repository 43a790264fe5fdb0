import type { SystemRecord } from '#modules/ledger/index.ts'
import { surveyed } from '../../domain/index.ts'
import { type ThemeName, themeNames } from '../names.ts'
import { completeness } from './rules/completeness.ts'
import { costPerUser } from './rules/cost-per-user.ts'
import { costsByDivision } from './rules/costs-by-division.ts'
import { costsByItem } from './rules/costs-by-item.ts'
import { costsByYear } from './rules/costs-by-year.ts'
import { customisation } from './rules/customisation.ts'
import { interfaces } from './rules/interfaces.ts'
import { lifeCycleCost } from './rules/life-cycle-cost.ts'
import { lifecycle } from './rules/lifecycle.ts'
import { manuals } from './rules/manuals.ts'
import { manualsByYear } from './rules/manuals-by-year.ts'
import { missingDocuments } from './rules/missing-documents.ts'
import { overlaps } from './rules/overlaps.ts'
import { personalData } from './rules/personal-data.ts'
import { renewals } from './rules/renewals.ts'
import { serverHazards } from './rules/server-hazards.ts'
import { supportEnds } from './rules/support-ends.ts'
import { surveyFlow } from './rules/survey-flow.ts'
import { vendorConcentration } from './rules/vendor-concentration.ts'
import type { Basis, Rule, Theme } from './theme.ts'

const rules = {
  costsByYear,
  costsByItem,
  costsByDivision,
  costPerUser,
  lifeCycleCost,
  vendorConcentration,
  customisation,
  renewals,
  supportEnds,
  serverHazards,
  interfaces,
  personalData,
  overlaps,
  missingDocuments,
  manualsByYear,
  manuals,
  lifecycle,
  completeness,
  surveyFlow,
} as const satisfies Record<ThemeName, Rule>

/** Every theme of the systems that count. */
export function analyseThemes(
  records: readonly SystemRecord[],
  basis: Basis,
): { name: ThemeName; theme: Theme }[] {
  return analyseSome(themeNames, records, basis)
}

/** The themes asked for, in the order asked. */
export function analyseSome(
  names: readonly ThemeName[],
  records: readonly SystemRecord[],
  basis: Basis,
): { name: ThemeName; theme: Theme }[] {
  const all = surveyed(records)
  return names.map((name) => ({ name, theme: rules[name](all, basis) }))
}
