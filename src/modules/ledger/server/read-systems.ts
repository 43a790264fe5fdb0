import type { TenantTransaction } from '#kernel/module/index.ts'
import { catalogue, type Field } from '../catalogue/index.ts'
import { withoutRestricted } from '../domain/index.ts'
import type { Answers, SystemRecord } from '../domain/record.ts'
import { loadNames } from './name-index.ts'
import { fromStored, fromStoredUnordered, type NameIndex } from './reference-columns.ts'
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
  const { heads, rows, index } = await selectSystems(tx, asOf, sight, filter)
  const bySystem = Map.groupBy(rows, ({ systemId }) => systemId)
  return heads.map((head) => assemble(head, bySystem.get(head.systemId) ?? [], index))
}

/**
 * The records alone, for whoever counts and shows but does not save: their answers come in no certain order. People
 * outside the city's own staff get them without restricted fields.
 */
export async function readRecords(
  tx: TenantTransaction,
  asOf: string,
  sight: Sight,
  filter: HeadFilter = {},
): Promise<SystemRecord[]> {
  const { heads, rows, index } = await selectSystems(tx, asOf, sight, filter)
  const rowsOfSystem = new Map<string, Record<string, Answers[]>>()
  for (const { systemId } of heads) rowsOfSystem.set(systemId, {})
  for (const { systemId, collection, answers, references } of rows) {
    const own = rowsOfSystem.get(systemId)
    if (!own) continue
    const row = fromStoredUnordered(fieldsOf(collection), { answers, references }, index)
    const known = own[collection]
    if (known) known.push(row)
    else own[collection] = [row]
  }
  const records = heads.map(({ systemId, answers, owningDivisionId }) => {
    const references = { owning_division_id: owningDivisionId }
    return {
      systemId,
      answers: fromStoredUnordered(singleFields, { answers, references }, index),
      rows: rowsOfSystem.get(systemId) ?? {},
    }
  })
  return sight.scope === 'contracted'
    ? records.map((record) => withoutRestricted(catalogue, record))
    : records
}

/** What the tables hold of the systems, and what the ids in it are called. */
async function selectSystems(tx: TenantTransaction, asOf: string, sight: Sight, filter: HeadFilter) {
  const heads = await selectHeads(tx, asOf, sight, filter)
  if (heads.length === 0) return { heads, rows: [], index: noNames }
  const isAll = sight.scope === 'all' && !filter.systemIds && !filter.divisionIds
  const rows = await selectRows(tx, asOf, isAll ? null : heads.map(({ systemId }) => systemId))
  const { index } = await loadNames(tx, asOf)
  return { heads, rows, index }
}

const noNames: NameIndex = { idOf: () => undefined, nameOf: () => undefined }
const nothing: readonly Field[] = []
const singleFields = [...catalogue.fieldByKey.values()]

function fieldsOf(collection: string): readonly Field[] {
  return catalogue.collectionByKey.get(collection)?.fields ?? nothing
}

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
  return fromStored(fieldsOf(collection), { answers, references }, index)
}
