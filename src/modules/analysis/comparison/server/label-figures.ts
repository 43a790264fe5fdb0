import { speaker } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import type { Analyses } from '../../contract/shapes.ts'
import { bandLabel, choiceLabel, type Voice } from '../../report/index.ts'
import { analysisWords } from '../../text/index.ts'
import { comparisonWords } from '../text/index.ts'

const speak = speaker([analysisWords, comparisonWords])

/** The names of all figures in the reader's language, by key. */
export function labelsOf(analyses: Analyses, language: Language): ReadonlyMap<string, string> {
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const own = ['systems', 'servers.total', 'servers.singleDedicated', 'terminals.types', 'terminals.total']
  const flags = ['aboveHalf', 'abnormallyLow', 'none'].map((flag) => `maintenanceShare.${flag}`)
  const choices = (['usageForm', 'serverLocation', 'operationStructure', 'dependency'] as const).flatMap(
    (name) =>
      analyses[name].counts.map((choice): [string, string] => [
        `${name}.${choice.choice}`,
        choiceLabel(voice, choice),
      ]),
  )
  return new Map([
    ...[...own, ...flags].map((key): [string, string] => [key, voice.say(`analysis.figure.${key}`)]),
    ...analyses.users.bands.map((band): [string, string] => [`users.${band.from}`, bandLabel(voice, band)]),
    ...choices,
  ])
}
