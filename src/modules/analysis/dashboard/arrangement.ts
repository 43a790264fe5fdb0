import type { AnalysisName } from '../contract/shapes.ts'
import type { ThemeName } from '../themes/names.ts'

/** For whom a sheet is arranged: who decides and pays, who answers for all systems, who owns some. */
export const sheets = ['executive', 'itPolicy', 'division'] as const
export type Sheet = (typeof sheets)[number]

/** Figures that can stand at the head of a sheet. */
export type KeyFigure =
  | 'systems'
  | 'severe'
  | 'yearCost'
  | 'exposed'
  | 'singleDedicated'
  | 'aboveHalf'
  | 'completeness'

export type SheetChart = AnalysisName | ThemeName

/**
 * What stands on each sheet, in its order. An executive asks what it costs and what runs out; 情報政策課 looks at the
 * policy's own analyses; a division at its renewals and papers.
 */
export const arrangement: Readonly<
  Record<Sheet, { figures: readonly KeyFigure[]; charts: readonly SheetChart[] }>
> = {
  executive: {
    figures: ['systems', 'yearCost', 'severe', 'exposed', 'singleDedicated'],
    charts: ['costsByYear', 'costsByItem', 'renewals', 'supportEnds', 'dependency'],
  },
  itPolicy: {
    figures: ['systems', 'severe', 'singleDedicated', 'aboveHalf', 'completeness'],
    charts: ['maintenanceShare', 'servers', 'usageForm', 'operationStructure', 'dependency'],
  },
  division: {
    figures: ['systems', 'yearCost', 'severe', 'singleDedicated', 'completeness'],
    charts: ['costsByYear', 'renewals', 'supportEnds', 'missingDocuments', 'dependency'],
  },
}

/** The sheet that is opened for somebody who has chosen none. */
export function sheetFor(permissions: Readonly<Record<string, string>>): Sheet {
  if (permissions['analysis.read'] !== 'all') return 'division'
  return permissions['analysis.share'] ? 'itPolicy' : 'executive'
}
