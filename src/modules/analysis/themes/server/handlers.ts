import type { FileReply, InputOf, OutputOf } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { Handlers, SignedInCall } from '#kernel/module/index.ts'
import { write } from '#kernel/sheets/index.ts'
import { surveyed } from '../../domain/index.ts'
import type { Voice } from '../../report/index.ts'
import { readSelection } from '../../server/read-selection.ts'
import { analysisWords } from '../../text/index.ts'
import type { themesContract } from '../contract.ts'
import { analyseThemes } from '../domain/index.ts'
import { detailsTable, themeFigures } from '../report/tables.ts'
import { themeWords } from '../text/index.ts'
import { readThemeBasis } from './read-basis.ts'

type Themes = OutputOf<typeof themesContract.analyseThemes>

const speak = speaker([analysisWords, themeWords])

async function themesOf(call: SignedInCall<InputOf<typeof themesContract.analyseThemes>>): Promise<Themes> {
  const selected = await readSelection(call)
  const { city, asOf, divisions, records } = selected
  const basis = await readThemeBasis(call, selected)
  return {
    city,
    asOf: asOf.toString(),
    divisions,
    systems: surveyed(records).length,
    themes: analyseThemes(records, basis).map(({ name, theme }) => ({ name, ...theme })),
  }
}

/** A theme's bars or details as CSV, with plain numbers. */
async function exportTheme(
  call: SignedInCall<InputOf<typeof themesContract.exportTheme>>,
): Promise<FileReply> {
  const { input, language } = call
  const { themes, city, asOf } = await themesOf(call)
  const theme = themes.find(({ name }) => name === input.theme)
  if (!theme) throw new Error(`no theme ${input.theme}`)
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const { columns, rows } = (input.table === 'figures' ? themeFigures : detailsTable)(theme, voice)
  const bytes = await write({
    format: 'csv',
    rows: [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)],
    encoding: input.encoding,
  })
  const title = voice.say(`themes.title.${input.theme}`)
  const kind = voice.say(`analysis.table.${input.table}`)
  return { fileName: `${title}_${kind}_${city.name}_${asOf}.csv`, mediaType: 'text/csv', bytes }
}

export const themesHandlers: Handlers<typeof themesContract> = { analyseThemes: themesOf, exportTheme }
