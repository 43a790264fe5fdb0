import { type AddCommands, type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { table } from '#kernel/command-line/table.ts'
import { createClient } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import { type SelectionOptions, selectionOf, withSelection } from './cli/selection.ts'
import type { Diagnosis } from './contract/diagnosis.ts'
import { analysisNames } from './contract/shapes.ts'
import { analysisContract } from './contract.ts'
import { addReportCommands } from './document/cli.ts'
import { addFindingsCommands } from './findings/cli.ts'
import { answerOf, denominatorOf, figuresTable, sayCell, type Voice } from './report/index.ts'
import { analysisWords } from './text/index.ts'
import { themesCommand } from './themes/cli.ts'

const speak = speaker([analysisWords])

/** `analyse`: the diagnosis as text, or with `--json` in its stable shape. */
export const addAnalysisCommands: AddCommands = (program, inCity) => {
  withSelection(program.command('analyse'))
    .description('現状分析(①〜⑦と専用端末)/ analyses 1 to 7 and dedicated terminals')
    .option('--themes', 'テーマ別の分析(費用、時期、依存、整い方)/ analyses by theme', false)
    .action((options: SelectionOptions & { themes: boolean }) =>
      inCity((terminal) => (options.themes ? themesCommand : analyseCommand)(terminal, options)),
    )
  addFindingsCommands(program, inCity)
  addReportCommands(program, inCity)
}

async function analyseCommand(terminal: Terminal, options: SelectionOptions): Promise<ExitCode> {
  const diagnosis = await createClient(analysisContract, terminal.send).diagnose(
    await selectionOf(terminal, options),
  )
  terminal.print(
    terminal.isJson ? JSON.stringify(diagnosis, null, 2) : sayDiagnosis(diagnosis, terminal.language),
  )
  return exitCodes.done
}

/** For each analysis its title, question, answer, table and denominator. */
function sayDiagnosis({ city, asOf, divisions, systems, analyses }: Diagnosis, language: Voice['language']) {
  const voice: Voice = { language, say: (key, values) => speak(language, key, values) }
  const about = [city.name, ...divisions.map(({ name }) => name)].join(' ')
  const sections = analysisNames.map((name) => {
    const { columns, rows } = figuresTable(analyses, name, voice)
    return [
      `${voice.say(`analysis.title.${name}`)}  ${voice.say(`analysis.question.${name}`)}`,
      answerOf(analyses, name, voice),
      table([
        columns.map(({ label }) => label),
        ...rows.map(({ cells }) => columns.map(({ kind }, at) => sayCell(cells[at], kind))),
      ]),
      denominatorOf(analyses, name, voice),
    ].join('\n')
  })
  return [voice.say('analysis.about', { about, asOf, systems }), ...sections].join('\n\n')
}
