import { type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { table } from '#kernel/command-line/table.ts'
import { createClient } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import { type SelectionOptions, selectionOf } from '../cli/selection.ts'
import { sayCell, sayDenominator, type Voice } from '../report/index.ts'
import { analysisWords } from '../text/index.ts'
import { themesContract } from './contract.ts'
import { answerOfTheme } from './report/answer.ts'
import { themeFigures } from './report/tables.ts'
import { themeWords } from './text/index.ts'

const speak = speaker([analysisWords, themeWords])

/** `analyse --themes`: every theme with its answer and table. */
export async function themesCommand(terminal: Terminal, options: SelectionOptions): Promise<ExitCode> {
  const { language, isJson } = terminal
  const found = await createClient(themesContract, terminal.send).analyseThemes(
    await selectionOf(terminal, options),
  )
  if (isJson) {
    terminal.print(JSON.stringify(found, null, 2))
    return exitCodes.done
  }
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const sections = found.themes.map((theme) => {
    const { columns, rows } = themeFigures(theme, voice)
    return [
      `${voice.say(`themes.title.${theme.name}`)}  ${voice.say(`themes.question.${theme.name}`)}`,
      answerOfTheme(theme, voice),
      table([
        columns.map(({ label }) => label),
        ...rows.map(({ cells }) => columns.map(({ kind }, at) => sayCell(cells[at], kind))),
      ]),
      sayDenominator(theme, voice),
      voice.say(`themes.note.${theme.name}`),
    ].join('\n')
  })
  terminal.print(sections.join('\n\n'))
  return exitCodes.done
}
