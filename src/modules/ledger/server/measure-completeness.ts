import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { ledgerCompleteness as operation } from '../contract/systems.ts'
import { completenessOf, isInScope, sumCompleteness, textOf } from '../domain/index.ts'
import { dayLookedAt, sightOf } from './day-looked-at.ts'
import { readWholeSystems } from './read-systems.ts'

/** How much of what is asked has been answered, over the systems that count (the city's own, not retired). */
export async function measureCompleteness(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const asOf = dayLookedAt(call).toString()
  const records = (await readWholeSystems(call.tx, asOf, sightOf(call))).map(({ record }) => record)
  const measured = records.filter(isInScope).map((record) => ({
    systemId: record.systemId,
    name: textOf(record.answers, 'name') ?? '',
    division: textOf(record.answers, 'owningDivision') ?? '',
    ...completenessOf(catalogue, record),
  }))
  return {
    asOf,
    total: sumCompleteness(measured),
    byCategory: catalogue.categories.map(({ key }, at) => ({
      category: key,
      ...sumCompleteness(measured.flatMap(({ byCategory }) => byCategory[at] ?? [])),
    })),
    systems: measured,
  }
}
