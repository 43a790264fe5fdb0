import { type Bar, type Chart, percent, type Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'
import { sayValue } from './say-value.ts'

/** A theme's bars as the chart of every analysis. */
export function chartOfTheme({ name, figures, measures }: Theme, voice: Voice): Chart {
  const kind = measures === 'systems' ? 'count' : measures
  const hasNotable = figures.some(({ isNotable }) => isNotable)
  return {
    key: name,
    label: voice.say(`themes.by.${name}`),
    bars: figures.map(({ key, label, value, share, isNotable, systems }): Bar => {
      const text = sayValue(value, kind, voice.language)
      return {
        key,
        label: label[voice.language],
        value,
        text: share === null ? text : `${text} (${percent(share)})`,
        meaning: isNotable ? 'notable' : 'usual',
        systems,
      }
    }),
    unit: voice.say(`themes.measures.${name}`),
    kind,
    legend: hasNotable ? [{ meaning: 'notable', label: voice.say(`themes.notable.${name}`) }] : [],
  }
}
