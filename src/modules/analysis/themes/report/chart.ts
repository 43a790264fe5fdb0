import { type Bar, type Chart, percent, type Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'
import { fieldOf } from './field.ts'
import { boxNote, stagesOf } from './flow.ts'
import { sayValue } from './say-value.ts'

/** A theme's bars as the chart of every analysis; of some themes as a flow or a field. */
export function chartOfTheme(theme: Theme, voice: Voice): Chart {
  const { name, figures, measures, reference } = theme
  const kind = measures === 'systems' ? 'count' : measures
  const hasNotable = figures.some(({ isNotable }) => isNotable)
  return {
    key: name,
    label: voice.say(`themes.by.${name}`),
    bars: figures.map(({ key, label, value, share, isNotable, systems, cells = [] }): Bar => {
      const text = sayValue(value, kind, voice.language)
      return {
        key,
        label: label[voice.language],
        value,
        text: share === null ? text : `${text} (${percent(share)})`,
        meaning: isNotable ? 'notable' : 'usual',
        systems,
        ...(name === 'surveyFlow' && { note: boxNote(cells, voice) }),
      }
    }),
    unit: voice.say(`themes.measures.${name}`),
    kind,
    ...(reference && { limit: { value: reference.value, label: reference.label[voice.language] } }),
    ...(name === 'surveyFlow' && { flow: stagesOf(voice) }),
    ...(name === 'lifecycle' && { field: fieldOf(theme, voice) }),
    legend: hasNotable ? [{ meaning: 'notable', label: voice.say(`themes.notable.${name}`) }] : [],
  }
}
