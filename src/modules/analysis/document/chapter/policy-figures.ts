import type { Block } from '#kernel/documents/index.ts'
import type { AnalysisName } from '../../contract/shapes.ts'
import type { Voice } from '../../report/index.ts'
import type { ThemeName } from '../../themes/names.ts'

/** Themes that the chapter shows, with the figures of the policy that they draw from the city's own ledger. */
export const chapterThemes = ['surveyFlow', 'manualsByYear', 'manuals'] as const satisfies ThemeName[]

/**
 * Drawings of 逗子市情報システム全体最適化方針 (chapters 2.1(10) and 2.2) that are drawn anew here; it gives the others no
 * number. What its figures 9 and 10 tell of the municipalities of Japan is told of the city's systems here, and said so.
 */
const policyFigures: Partial<Record<AnalysisName | ThemeName, number>> = {
  manualsByYear: 9,
  manuals: 10,
  surveyFlow: 11,
  usageForm: 12,
  serverLocation: 13,
  operationStructure: 14,
  dependency: 15,
}

/** The line behind a drawing that tells which figure of the policy it is; nothing behind the others. */
export function policyFigure(name: AnalysisName | ThemeName, { say }: Voice): Block[] {
  const number = policyFigures[name]
  if (number === undefined) return []
  const key = number < 11 ? 'nationalFigure' : 'policyFigure'
  return [{ kind: 'note', text: say(`analysis.document.${key}`, { number }) }]
}
