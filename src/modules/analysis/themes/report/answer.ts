import { percent, type Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'
import { sayValue } from './say-value.ts'

/** The answer of a theme in one sentence, made of its indicators and its greatest and least bars. */
export function answerOfTheme(theme: Theme, voice: Voice): string {
  const { name, denominator, indicators, figures } = theme
  if (denominator === 0) return voice.say('analysis.answer.nobody')
  const said = Object.entries(indicators).map(([key, { value, kind }]) => [
    key,
    sayValue(value, kind, voice.language),
  ])
  const values = figures.map(({ value }) => value)
  const top = barsOf(theme, Math.max(...values), voice)
  const lowest = barsOf(theme, Math.min(...values), voice)
  return voice.say(`themes.answer.${name}`, {
    ...Object.fromEntries(said),
    denominator,
    topLabel: top.label,
    topValue: top.value,
    topShare: top.share,
    lowestLabel: lowest.label,
    lowestValue: lowest.value,
  })
}

/** More that share a place than these are too many to name. */
const namedAtMost = 3

/** The bars of that value in words; all that share a place are named. */
function barsOf({ figures, measures }: Theme, value: number, voice: Voice) {
  const bars = figures.filter((figure) => figure.value === value)
  const [first] = bars
  if (!first) return { label: '–', value: '–', share: '–' }
  const names = bars.slice(0, namedAtMost).map(({ label }) => label[voice.language])
  const label = names.join(voice.language === 'ja' ? '、' : ', ')
  const rest = bars.length - names.length
  return {
    label: rest > 0 ? voice.say('themes.andMore', { names: label, rest }) : label,
    value: sayValue(value, measures === 'systems' ? 'count' : measures, voice.language),
    share: first.share === null ? '–' : percent(first.share),
  }
}
