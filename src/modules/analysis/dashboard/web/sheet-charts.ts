import { useQueryOf } from '#ui/request/index.ts'
import type { Diagnosis } from '../../contract/diagnosis.ts'
import { type AnalysisName, analysisNames } from '../../contract/shapes.ts'
import { analysisContract } from '../../contract.ts'
import { answerOf, type Bar, overviewBars, type Voice } from '../../report/index.ts'
import { type Theme, themesContract } from '../../themes/contract.ts'
import { answerOfTheme } from '../../themes/report/answer.ts'
import { chartOfTheme } from '../../themes/report/chart.ts'
import { firstBars } from '../../themes/report/first-bars.ts'
import type { SheetChart } from '../arrangement.ts'

/** A chart of the sheet in the words of its page. */
export interface DrawnChart {
  title: string
  question: string
  answer: string
  denominator: number
  bars: readonly Bar[]
  /** How its values are said. */
  kind: 'count' | 'yen' | 'share'
  to: '/analysis/$analysis' | '/analysis/themes/$theme'
}

export type Analysed = Pick<Diagnosis, 'analyses'> & { themes: readonly Theme[] }

/** Both answers that the sheet of a day is drawn from. */
export function useAnalysed(asOf: string | undefined) {
  const input = asOf ? { asOf } : {}
  const diagnosis = useQueryOf(analysisContract.diagnose, input)
  const themes = useQueryOf(themesContract.analyseThemes, input)
  return { diagnosis, themes }
}

export function isAnalysis(name: SheetChart): name is AnalysisName {
  return analysisNames.some((each) => each === name)
}

export function drawnChart(
  { analyses, themes }: Analysed,
  name: SheetChart,
  voice: Voice,
): DrawnChart | null {
  if (isAnalysis(name))
    return {
      title: voice.say(`analysis.title.${name}`),
      question: voice.say(`analysis.question.${name}`),
      answer: answerOf(analyses, name, voice),
      denominator: analyses[name].denominator,
      bars: overviewBars(analyses, name, voice),
      kind: 'count',
      to: '/analysis/$analysis',
    }
  const theme = themes.find((each) => each.name === name)
  if (!theme) return null
  const { bars, kind } = chartOfTheme(theme, voice)
  return {
    title: voice.say(`themes.title.${name}`),
    question: voice.say(`themes.question.${name}`),
    answer: answerOfTheme(theme, voice),
    denominator: theme.denominator,
    bars: firstBars(theme, bars),
    kind,
    to: '/analysis/themes/$theme',
  }
}

/** Every bar of a chart, those that a sheet has no room for too: what to hold the shown ones against. */
export function valuesOf(
  { analyses, themes }: Analysed,
  name: SheetChart,
  voice: Voice,
): Map<string, number> {
  const theme = themes.find((each) => each.name === name)
  const bars = isAnalysis(name)
    ? overviewBars(analyses, name, voice)
    : theme
      ? chartOfTheme(theme, voice).bars
      : []
  return new Map(bars.map(({ key, value }) => [key, value]))
}
