import type { TenantTransaction } from '#kernel/module/index.ts'
import { catalogue, type Field } from '../catalogue/index.ts'
import { withoutRestricted } from '../domain/index.ts'
import type { SystemRecord } from '../domain/record.ts'
import { loadNames } from './name-index.ts'
import { fromStored } from './reference-columns.ts'
import { type HeadFilter, selectAnswersOn, selectFirstDay } from './store/heads.ts'
import type { Sight } from './store/sight.ts'

/** Systems as they stood on a day, with some of their single answers and no rows. */
export interface PastDay {
  on: Temporal.PlainDate
  records: readonly SystemRecord[]
}

/** The day from which the first of the city's sheets holds; null while there is none. */
export async function ledgerBeganOn(tx: TenantTransaction): Promise<Temporal.PlainDate | null> {
  const day = await selectFirstDay(tx)
  return day === null ? null : Temporal.PlainDate.from(day)
}

/**
 * Single answers of the systems that a person may see on several days, in two statements whatever their number; each
 * day's systems in the order of their reading. A day before the ledger has no systems.
 */
export async function readPastDays(
  tx: TenantTransaction,
  { days, keys }: { days: readonly Temporal.PlainDate[]; keys: readonly string[] },
  sight: Sight,
  filter: HeadFilter = {},
): Promise<PastDay[]> {
  if (days.length === 0) return []
  const fields = keys.map(fieldOf)
  const found = await selectAnswersOn(tx, days.map(String), keys, sight, filter)
  const { index } = await loadNames(tx)
  const byDay = Map.groupBy(found, ({ on }) => on)
  return days.map((on) => ({
    on,
    records: (byDay.get(on.toString()) ?? []).map(({ systemId, owningDivisionId, answers }) => {
      const references = { owning_division_id: owningDivisionId }
      const record = { systemId, answers: fromStored(fields, { answers, references }, index), rows: {} }
      return sight.scope === 'contracted' ? withoutRestricted(catalogue, record) : record
    }),
  }))
}

/** @throws RangeError for a key that is no single field */
function fieldOf(key: string): Field {
  const field = catalogue.fieldByKey.get(key)
  if (!field) throw new RangeError(`${key} is no single field of the ledger`)
  return field
}
