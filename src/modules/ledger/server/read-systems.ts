import type { TenantTransaction } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { withoutRestricted } from '../domain/index.ts'
import type { Answers, SystemRecord } from '../domain/record.ts'
import { loadNames } from './name-index.ts'
import { fromStored, type NameIndex } from './reference-columns.ts'
import { type Head, type HeadFilter, selectHeads } from './store/heads.ts'
import type { Sight } from './store/sight.ts'
import { type RowVersion, selectRows } from './store/versions.ts'

/** A system as it stands on a day, with what saving it again needs. */
export interface StoredSystem {
  record: SystemRecord
  /** Of the latest state, whatever day is looked at. */
  version: number
  latestFrom: string
  validFrom: string
  owningDivisionId: string
  headRowId: string
  /** Stored rows behind `record.rows`, in the same order. */
  rows: Readonly<Record<string, readonly RowVersion[]>>
}

/**
 * Systems that a person may see, as of a day, in a few statements whatever their number; by reading of the name.
 * People outside the city's own staff get them without restricted fields.
 */
export async function readSystems(
  tx: TenantTransaction,
  asOf: string,
  sight: Sight,
  filter: HeadFilter = {},
): Promise<StoredSystem[]> {
  const systems = await readWholeSystems(tx, asOf, sight, filter)
  return systems.map((stored) => asSeenBy(sight, stored))
}

export function asSeenBy({ scope }: Sight, stored: StoredSystem): StoredSystem {
  return scope === 'contracted' ? { ...stored, record: withoutRestricted(catalogue, stored.record) } : stored
}

/** The same with restricted fields, for comparing and counting: rows are told apart by them. Never for showing. */
export async function readWholeSystems(
  tx: TenantTransaction,
  asOf: string,
  sight: Sight,
  filter: HeadFilter = {},
): Promise<StoredSystem[]> {
  const heads = await selectHeads(tx, asOf, sight, filter)
  if (heads.length === 0) return []
  const isAll = sight.scope === 'all' && !filter.systemIds && !filter.divisionIds
  const rows = await selectRows(tx, asOf, isAll ? null : heads.map(({ systemId }) => systemId))
  const { index } = await loadNames(tx, asOf)
  const bySystem = Map.groupBy(rows, ({ systemId }) => systemId)
  return heads.map((head) => assemble(head, bySystem.get(head.systemId) ?? [], index))
}

const singleFields = [...catalogue.fieldByKey.values()]

function assemble(head: Head, versions: readonly RowVersion[], index: NameIndex): StoredSystem {
  const byCollection = Map.groupBy(versions, ({ collection }) => collection)
  const references = { owning_division_id: head.owningDivisionId }
  return {
    record: {
      systemId: head.systemId,
      answers: fromStored(singleFields, { answers: head.answers, references }, index),
      rows: Object.fromEntries(
        [...byCollection].map(([key, list]) => [key, list.map((row) => answersOf(key, row, index))]),
      ),
    },
    version: head.version,
    latestFrom: head.latestFrom,
    validFrom: head.validFrom,
    owningDivisionId: head.owningDivisionId,
    headRowId: head.rowId,
    rows: Object.fromEntries(byCollection),
  }
}

function answersOf(collection: string, { answers, references }: RowVersion, index: NameIndex): Answers {
  const fields = catalogue.collectionByKey.get(collection)?.fields ?? []
  return fromStored(fields, { answers, references }, index)
}
