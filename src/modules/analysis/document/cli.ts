import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type AddCommands, type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { createClient } from '#kernel/contract/index.ts'
import { type DocumentFormat, documentFormats } from '#kernel/documents/format.ts'
import { type SelectionOptions, selectionOf, withSelection } from '../cli/selection.ts'
import { documentContract } from './contract.ts'

interface ReportOptions extends SelectionOptions {
  format?: string
  output?: string
}

/** `report`: the chapter of the diagnosis as a file; prints where it is. */
export const addReportCommands: AddCommands = (program, inCity) => {
  withSelection(program.command('report'))
    .description('現状分析の章をPDFかWordで書く / write the chapter of the diagnosis as PDF or Word')
    .option('--format <format>', documentFormats.join(' | '))
    .option('--output <file>', '書くファイル / file to write')
    .action((options: ReportOptions) => inCity((terminal) => reportCommand(terminal, options)))
}

async function reportCommand(terminal: Terminal, options: ReportOptions): Promise<ExitCode> {
  const format = formatOf(options)
  const { output } = options
  const file = await createClient(documentContract, terminal.send).exportDocument({
    format,
    ...(await selectionOf(terminal, options)),
  })
  const target = output ?? file.fileName
  await writeFile(target, file.bytes)
  terminal.print(
    terminal.isJson ? JSON.stringify({ file: target, format, bytes: file.bytes.length }) : target,
  )
  return exitCodes.done
}

/** The format asked for, else the one that the file's ending tells, else PDF. */
function formatOf({ format, output }: ReportOptions): DocumentFormat {
  const told = format ?? (path.extname(output ?? '').toLowerCase() === '.docx' ? 'docx' : 'pdf')
  const known = documentFormats.find((each) => each === told)
  if (!known) throw new RangeError(`--format: ${documentFormats.join(', ')}`)
  return known
}
