import type { OutputOf } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { SystemRecord } from '#modules/ledger/index.ts'
import { selectPlaceHazards } from '../../../hazards/server/store.ts'
import type { Voice } from '../../../report/index.ts'
import { analysisWords } from '../../../text/index.ts'
import { analyseThemes } from '../../../themes/domain/index.ts'
import { answerOfTheme } from '../../../themes/report/answer.ts'
import { themeWords } from '../../../themes/text/index.ts'
import type { tryChanges } from '../../contract/what-if.ts'

type Compared = OutputOf<typeof tryChanges>['themes'][number]

const speak = speaker([analysisWords, themeWords])

/** The answer of every theme before and after, in the sentences of its own page. */
export async function compareThemes(
  { tx, language }: SignedInCall<unknown>,
  { before, after, asOf }: Record<'before' | 'after', readonly SystemRecord[]> & { asOf: Temporal.PlainDate },
): Promise<Compared[]> {
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const basis = { asOf, placeHazards: await selectPlaceHazards(tx, asOf.toString()) }
  const sidesOf = (records: readonly SystemRecord[]) =>
    analyseThemes(records, basis).map(({ name, theme }) => ({
      denominator: theme.denominator,
      answer: answerOfTheme({ name, ...theme }, voice),
      name,
    }))
  const then = sidesOf(after)
  return sidesOf(before).map(({ name, ...was }, at) => {
    const { name: _, ...is } = then[at]!
    return { theme: name, title: voice.say(`themes.title.${name}`), before: was, after: is }
  })
}
