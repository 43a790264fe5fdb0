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
  'lifecycle',
  'completeness',
] as const

export type ThemeName = (typeof themeNames)[number]
