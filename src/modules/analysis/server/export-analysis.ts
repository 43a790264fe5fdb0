import type { FileReply, InputOf } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { write } from '#kernel/sheets/index.ts'
import type { exportAnalysis as operation } from '../contract/table.ts'
import { figuresTable, systemsTable, type Voice } from '../report/index.ts'
import { analysisWords } from '../text/index.ts'
import { analyseSelection } from './diagnose.ts'

const speak = speaker([analysisWords])

/** One analysis as CSV: the table that the page shows, with plain numbers (a share is 0…1). */
export async function exportTable(call: SignedInCall<InputOf<typeof operation>>): Promise<FileReply> {
  const { input, language } = call
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const { analyses, city, asOf } = await analyseSelection(call)
  const lay = input.table === 'figures' ? figuresTable : systemsTable
  const { columns, rows } = lay(analyses, input.analysis, voice)
  const bytes = await write({
    format: 'csv',
    rows: [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)],
    encoding: input.encoding,
  })
  const title = voice.say(`analysis.title.${input.analysis}`).replaceAll(' ', '')
  const kind = voice.say(`analysis.table.${input.table}`)
  return { fileName: `${title}_${kind}_${city.name}_${asOf}.csv`, mediaType: 'text/csv', bytes }
}
