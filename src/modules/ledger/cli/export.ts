import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { createClient, type FileReply } from '#kernel/contract/index.ts'
import { type ExchangeFormat, exchangeContract, exchangeFormats } from '../exchange/contract.ts'
import { findSystem } from './find-system.ts'

export interface ExportOptions {
  format: string | undefined
  output: string | undefined
}

export async function exportCommand(
  terminal: Terminal,
  systems: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const found = await Promise.all(systems.map((name) => findSystem(terminal, name)))
  const file = await createClient(exchangeContract, terminal.send).exportLedger({
    format: formatOf(options),
    ...(found.length > 0 ? { systemIds: found.map(({ systemId }) => systemId) } : {}),
    ...(terminal.asOf ? { asOf: terminal.asOf } : {}),
  })
  return save(terminal, file, options.output)
}

export async function templateCommand(
  terminal: Terminal,
  options: ExportOptions & { systems: number | undefined },
): Promise<ExitCode> {
  const file = await createClient(exchangeContract, terminal.send).exportTemplate({
    format: formatOf(options),
    ...(options.systems ? { systems: options.systems } : {}),
  })
  return save(terminal, file, options.output)
}

/** The format asked for, else the one that the file's ending tells, else a workbook. */
function formatOf({ format, output }: ExportOptions): ExchangeFormat {
  const ending = path.extname(output ?? '').toLowerCase()
  const told = format ?? { '.json': 'json', '.zip': 'csv' }[ending] ?? 'xlsx'
  const known = exchangeFormats.find((each) => each === told)
  if (!known) throw new RangeError(`--format: ${exchangeFormats.join(', ')}`)
  return known
}

async function save(terminal: Terminal, file: FileReply, output: string | undefined): Promise<ExitCode> {
  const target = output ?? file.fileName
  await writeFile(target, file.bytes)
  terminal.print(terminal.isJson ? JSON.stringify({ file: target, bytes: file.bytes.length }) : target)
  return exitCodes.done
}
