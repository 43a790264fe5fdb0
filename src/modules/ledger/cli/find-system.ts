import type { Terminal } from '#kernel/command-line/index.ts'
import { AppError, createClient } from '#kernel/contract/index.ts'
import { ledgerContract } from '../contract.ts'

/** The one system with this name, short name or mark. @throws AppError `ledger.noSuchSystem` */
export async function findSystem(
  terminal: Terminal,
  name: string,
): Promise<{ systemId: string; name: string }> {
  const client = createClient(ledgerContract, terminal.send)
  const asOf = terminal.asOf ? { asOf: terminal.asOf } : {}
  for (let page = 1; ; page += 1) {
    const { systems, found } = await client.listSystems({ ...asOf, page, pageSize: 200 })
    const match = systems.find((each) => [each.systemId, each.name, each.shortName].includes(name))
    if (match) return match
    if (page * 200 >= found) throw new AppError('ledger.noSuchSystem', { name })
  }
}
