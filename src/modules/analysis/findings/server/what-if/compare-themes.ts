import type { OutputOf } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { SystemRecord } from '#modules/ledger/index.ts'
import type { Voice } from '../../../report/index.ts'
import type { SelectedLedger, Selection } from '../../../server/read-selection.ts'
import { analysisWords } from '../../../text/index.ts'
import { analyseThemes } from '../../../themes/domain/index.ts'
import { answerOfTheme } from '../../../themes/report/answer.ts'
import { readThemeBasis } from '../../../themes/server/read-basis.ts'
import { themeWords } from '../../../themes/text/index.ts'
import type { tryChanges } from '../../contract/what-if.ts'
import { inTurn } from './in-turn.ts'

type Compared = OutputOf<typeof tryChanges>['themes'][number]

const speak = speaker([analysisWords, themeWords])

/** The answer of every theme before and after, in the sentences of its own page. */
export async function compareThemes(
  call: SignedInCall<Selection>,
  {
    before,
    after,
    ...scope
  }: Record<'before' | 'after', readonly SystemRecord[]> & Pick<SelectedLedger, 'asOf' | 'divisions'>,
): Promise<Compared[]> {
  const { language } = call
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const basis = await readThemeBasis(call, scope)
  const sidesOf = (records: readonly SystemRecord[]) =>
    analyseThemes(records, basis).map(({ name, theme }) => ({
      denominator: theme.denominator,
      answer: answerOfTheme({ name, ...theme }, voice),
      name,
    }))
  const tried = await inTurn(() => sidesOf(after))
  const now = await inTurn(() => sidesOf(before))
  return now.map(({ name, ...was }, at) => {
    const { name: _, ...is } = tried[at]!
    return { theme: name, title: voice.say(`themes.title.${name}`), before: was, after: is }
  })
}
