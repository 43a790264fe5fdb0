import { type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { table } from '#kernel/command-line/table.ts'
import { createClient } from '#kernel/contract/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { ledgerContract } from '../contract.ts'
import { rowsOf, rowTitle, sayAnswer, writeAnswer } from '../domain/index.ts'
import { findSystem } from './find-system.ts'
import { sayChange } from './say-plan.ts'

export async function listCommand(
  terminal: Terminal,
  options: { text: string | undefined },
): Promise<ExitCode> {
  const client = createClient(ledgerContract, terminal.send)
  const filter = { ...asOf(terminal), ...(options.text ? { text: options.text } : {}), pageSize: 200 }
  const first = await client.listSystems(filter)
  const systems = [...first.systems]
  for (let page = 2; systems.length < first.found; page += 1) {
    systems.push(...(await client.listSystems({ ...filter, page })).systems)
  }
  if (terminal.isJson) {
    terminal.print(JSON.stringify({ asOf: first.asOf, systems }, null, 2))
    return exitCodes.done
  }
  const label = (key: string) => catalogue.fieldByKey.get(key)?.label[terminal.language] ?? key
  const say = (key: string, value: string | null) => {
    const field = catalogue.fieldByKey.get(key)
    return field && value ? writeAnswer(field, value, terminal.language) : ''
  }
  terminal.print(
    table([
      ['name', 'owningDivision', 'status', 'kindOfUse'].map(label),
      ...systems.map(({ name, division, status, kindOfUse }) => [
        name,
        division,
        say('status', status),
        say('kindOfUse', kindOfUse),
      ]),
    ]),
  )
  return exitCodes.done
}

export async function showCommand(terminal: Terminal, name: string): Promise<ExitCode> {
  const { systemId } = await findSystem(terminal, name)
  const shown = await createClient(ledgerContract, terminal.send).showSystem({ systemId, ...asOf(terminal) })
  if (terminal.isJson) {
    terminal.print(JSON.stringify(shown, null, 2))
    return exitCodes.done
  }
  const { language } = terminal
  for (const category of catalogue.categories) {
    const lines = category.fields
      .filter(({ key }) => shown.record.answers[key] !== undefined)
      .map(
        (field) =>
          `  ${field.label[language]}: ${sayAnswer(field, shown.record.answers[field.key], language)}`,
      )
    for (const collection of category.collections) {
      for (const row of rowsOf(shown.record, collection.key)) {
        const title = rowTitle(collection, row, (field, answer) => writeAnswer(field, answer, language))
        lines.push(`  ${collection.label[language]}: ${title}`)
      }
    }
    if (lines.length > 0)
      terminal.print([`${category.number}. ${category.label[language]}`, ...lines].join('\n'))
  }
  return exitCodes.done
}

/** What differs between two days: of the whole ledger by number, of one system field by field. */
export async function diffCommand(
  terminal: Terminal,
  name: string | undefined,
  days: { from: string; to: string },
): Promise<ExitCode> {
  const client = createClient(ledgerContract, terminal.send)
  if (name === undefined) {
    const compared = await client.compareLedger(days)
    const differing = compared.systems.filter(({ kind }) => kind !== 'unchanged')
    if (terminal.isJson) terminal.print(JSON.stringify({ ...compared, systems: differing }, null, 2))
    else
      terminal.print(
        table(differing.map((each) => [each.kind, each.name, each.division, String(each.changes)])),
      )
    return exitCodes.done
  }
  const { systemId } = await findSystem(terminal, name)
  const compared = await client.compareSystem({ systemId, ...days })
  if (terminal.isJson) terminal.print(JSON.stringify(compared, null, 2))
  else terminal.print(compared.changes.map((change) => sayChange(change, terminal.language)).join('\n'))
  return exitCodes.done
}

function asOf(terminal: Terminal) {
  return terminal.asOf ? { asOf: terminal.asOf } : {}
}
