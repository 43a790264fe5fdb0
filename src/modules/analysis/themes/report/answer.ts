import { percent, type Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'
import { sayValue } from './say-value.ts'

/** The answer of a theme in one sentence, made of its indicators and its greatest bar. */
export function answerOfTheme(theme: Theme, voice: Voice): string {
  const { name, denominator, indicators, figures, measures } = theme
  if (denominator === 0) return voice.say('analysis.answer.nobody')
  const said = Object.entries(indicators).map(([key, { value, kind }]) => [
    key,
    sayValue(value, kind, voice.language),
  ])
  const [top] = figures.toSorted((a, b) => b.value - a.value)
  const lowest = figures.toSorted((a, b) => a.value - b.value)[0]
  return voice.say(`themes.answer.${name}`, {
    ...Object.fromEntries(said),
    denominator,
    topLabel: top?.label[voice.language] ?? '–',
    topValue: top ? sayValue(top.value, measures === 'systems' ? 'count' : measures, voice.language) : '–',
    topShare: top?.share === null || !top ? '–' : percent(top.share),
    lowestLabel: lowest?.label[voice.language] ?? '–',
    lowestValue: lowest
      ? sayValue(lowest.value, measures === 'systems' ? 'count' : measures, voice.language)
      : '–',
  })
}
