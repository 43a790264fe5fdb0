import { type AddCommands, type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { table } from '#kernel/command-line/table.ts'
import { createClient, type OutputOf } from '#kernel/contract/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { type SelectionOptions, selectionOf, withSelection } from '../cli/selection.ts'
import { findingsContract } from './contract.ts'
import { findingsWords } from './text/index.ts'

const speak = speaker([findingsWords])

/** `findings`: the issues that the ledger shows, as a table, or with `--json` as the operation answers. */
export const addFindingsCommands: AddCommands = (program, inCity) => {
  withSelection(program.command('findings'))
    .description('課題と根拠 / findings and their evidence')
    .action((options: SelectionOptions) => inCity((terminal) => findingsCommand(terminal, options)))
}

async function findingsCommand(terminal: Terminal, options: SelectionOptions): Promise<ExitCode> {
  const listed = await createClient(findingsContract, terminal.send).listFindings(
    await selectionOf(terminal, options),
  )
  terminal.print(terminal.isJson ? JSON.stringify(listed, null, 2) : sayFindings(listed, terminal.language))
  return exitCodes.done
}

function sayFindings(listed: OutputOf<typeof findingsContract.listFindings>, language: Language): string {
  const say = (key: string, values = {}) => speak(language, `findings.${key}`, values)
  const { city, asOf, systems, findings, notFound } = listed
  const rows = findings.map((each) => [
    `${each.issue} ${each.title[language]}`,
    say(`severity.${each.severity}`),
    say(`state.${each.state}`),
    `${each.systems.length}/${each.denominator}`,
    each.since,
    each.initiatives.map((number) => `(${number})`).join(''),
  ])
  const heads = ['issue', 'severity', 'state', 'systems', 'since', 'initiatives']
  return [
    say('about', { city: city.name, asOf, systems, found: findings.length }),
    ...(rows.length > 0 ? [table([heads.map((head) => say(`column.${head}`)), ...rows])] : []),
    ...(notFound.length > 0
      ? [say('notFound', { issues: notFound.map(({ issue }) => issue).join(' ') })]
      : []),
  ].join('\n\n')
}
