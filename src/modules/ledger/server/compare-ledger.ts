import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { compareLedger as operation } from '../contract/systems.ts'
import { diffRecords, type FieldChange, textOf, withoutRestrictedChanges } from '../domain/index.ts'
import { sightOf } from './day-looked-at.ts'
import { readWholeSystems } from './read-systems.ts'

/** Which systems came, went and changed between two days, and in which categories. */
export async function compareLedger(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { tx, scope, input } = call
  const on = async (day: string) =>
    new Map((await readWholeSystems(tx, day, sightOf(call))).map(({ record }) => [record.systemId, record]))
  const [before, after] = [await on(input.from), await on(input.to)]
  const systems = [...new Set([...after.keys(), ...before.keys()])].map((systemId) => {
    const [was, is] = [before.get(systemId) ?? null, after.get(systemId) ?? null]
    const all = diffRecords(catalogue, was, is)
    const changes = scope === 'contracted' ? withoutRestrictedChanges(catalogue, all) : all
    const { answers } = (is ?? was)!
    return {
      systemId,
      name: textOf(answers, 'name') ?? '',
      division: textOf(answers, 'owningDivision') ?? '',
      kind: !was ? 'added' : !is ? 'removed' : changes.length > 0 ? 'changed' : 'unchanged',
      byCategory: countByCategory(changes),
      changes: changes.length,
    } as const
  })
  return { from: input.from, to: input.to, systems }
}

function countByCategory(changes: readonly FieldChange[]) {
  const groups = Map.groupBy(changes, ({ category }) => category)
  return [...groups].map(([category, list]) => ({ category, changes: list.length }))
}
