import { comparisonScreens } from '#modules/analysis/comparison/web/index.tsx'
import { dashboardScreens } from '#modules/analysis/dashboard/web/index.tsx'
import { findingsScreens } from '#modules/analysis/findings/web/index.tsx'
import { hazardScreens } from '#modules/analysis/hazards/web/index.tsx'
import { themeScreens } from '#modules/analysis/themes/web/index.tsx'
import { analysisScreens } from '#modules/analysis/web/index.tsx'
import { directoryScreens } from '#modules/directory/web/index.tsx'
import { ledgerScreens } from '#modules/ledger/web/index.tsx'
import type { Screens } from '#ui/screens/index.ts'

/** The screens of every room, in the order of the loop. Written out by hand. */
export const screens: readonly Screens[] = [
  ledgerScreens,
  dashboardScreens,
  analysisScreens,
  findingsScreens,
  themeScreens,
  hazardScreens,
  comparisonScreens,
  directoryScreens,
]
