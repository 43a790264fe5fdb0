import type { Terminal } from '#kernel/command-line/index.ts'
import { AppError, createClient } from '#kernel/contract/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'

/** @throws AppError `analysis.noDivisionNamed` */
export async function divisionIdsOf({ send }: Terminal, names: readonly string[]): Promise<string[]> {
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
