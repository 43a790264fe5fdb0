import type { Command } from 'commander'
import type { Terminal } from '#kernel/command-line/index.ts'
import { AppError, createClient } from '#kernel/contract/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'

export interface SelectionOptions {
  division?: string[]
  tag?: string
}

/** The options by which every command of the diagnosis chooses its systems. */
export function withSelection(command: Command): Command {
  return command
    .option('--division <names...>', '所管課の名前 / owning divisions by name')
    .option('--tag <tag>', 'タグの付いたシステムだけ / systems with this tag only')
}

/** What the operations take: the day of the terminal, divisions by their names, the tag. @throws AppError `analysis.noDivisionNamed` */
export async function selectionOf(terminal: Terminal, { division = [], tag }: SelectionOptions) {
  return {
    ...(terminal.asOf && { asOf: terminal.asOf }),
    ...(division.length > 0 && { divisionId: await divisionIdsOf(terminal, division) }),
    ...(tag && { tag }),
  }
}

async function divisionIdsOf({ send }: Terminal, names: readonly string[]): Promise<string[]> {
  const { divisions } = await createClient(directoryContract, send).listDivisions({})
  return names.map((name) => {
    const found = divisions.find((division) => division.name === name)
    if (!found)
      throw new AppError('analysis.noDivisionNamed', {
        name,
        names: divisions.map((division) => division.name).join(' '),
      })
    return found.divisionId
  })
}
