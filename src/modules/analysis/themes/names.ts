/** Money, time, dependence, order: in the order in which the themes are shown. */
export const themeNames = [
  'costsByYear',
  'costsByItem',
  'costsByDivision',
  'costPerUser',
  'lifeCycleCost',
  'vendorConcentration',
  'customisation',
  'renewals',
  'supportEnds',
  'serverHazards',
  'interfaces',
  'personalData',
  'overlaps',
  'missingDocuments',
  'manualsByYear',
  'manuals',
  'lifecycle',
  'completeness',
  'surveyFlow',
] as const

export type ThemeName = (typeof themeNames)[number]

/** What a theme may read beside the ledger; kept on a page of its own. */
export const themeSources = ['placeHazards'] as const

export type ThemeSource = (typeof themeSources)[number]
