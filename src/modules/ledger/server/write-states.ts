import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/id.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import { type Collection, catalogue } from '../catalogue/index.ts'
import {
  completenessOf,
  foldForSearch,
  isSameAnswer,
  rowKeyOf,
  searchTextOf,
  textOf,
} from '../domain/index.ts'
import type { Answers, SystemRecord } from '../domain/record.ts'
import type { StoredSystem } from './read-systems.ts'
import { type NameIndex, toStored } from './reference-columns.ts'
import { insertHeads, type NewHead, saveSystems } from './store/heads.ts'
import { endVersions, insertRows, type NewRow } from './store/versions.ts'
import { collectionTables } from './tables.ts'

/** A system that changes: what stood before, and what shall stand. */
export interface Writing {
  systemId: string
  record: SystemRecord
  was: StoredSystem | null
}

/** Ends what no longer holds and begins what does, for all systems together: a few statements a table. */
export async function writeStates(
  tx: TenantTransaction,
  writings: readonly Writing[],
  index: NameIndex,
  effectiveOn: string,
  revisionId: string,
) {
  const identities = writings.map(({ systemId, record, was }) => ({
    systemId,
    name: textOf(record.answers, 'name') ?? '',
    version: (was?.version ?? 0) + 1,
  }))
  await saveSystems(tx, identities, effectiveOn).catch(refuseTakenName)
  await endVersions(
    tx,
    'ledger_head',
    writings.flatMap(({ was }) => was?.headRowId ?? []),
    effectiveOn,
    revisionId,
  )
  await insertHeads(
    tx,
    writings.map((writing) => toHead(writing, index)),
    effectiveOn,
    revisionId,
  )
  for (const collection of catalogue.collections) {
    const table = collectionTables[collection.key as keyof typeof collectionTables]
    const changes = writings.map((writing) => rowChanges(collection, writing, index))
    await endVersions(
      tx,
      table,
      changes.flatMap(({ ended }) => ended),
      effectiveOn,
      revisionId,
    )
    await insertRows(
      tx,
      table,
      changes.flatMap(({ begun }) => begun),
      effectiveOn,
      revisionId,
    )
  }
}

function toHead({ systemId, record, was }: Writing, index: NameIndex): NewHead {
  const { answers, references } = toStored([...catalogue.fieldByKey.values()], record.answers, index)
  const { asked, answered, unknown } = completenessOf(catalogue, record)
  return {
    system_id: systemId,
    row_id: was?.headRowId ?? newId(),
    owning_division_id: references.owning_division_id ?? '',
    sort_key: foldForSearch(textOf(record.answers, 'nameKana') ?? textOf(record.answers, 'name') ?? ''),
    search_text: searchTextOf(catalogue, record),
    restricted_text: searchTextOf(catalogue, record, 'restricted'),
    asked,
    answered,
    unknown,
    answers,
  }
}

/** Rows are the same by their key answers: the unchanged stay, the changed keep their id and place. */
function rowChanges(collection: Collection, { systemId, record, was }: Writing, index: NameIndex) {
  const before = new Map(
    (was?.record.rows[collection.key] ?? []).map((row, at) => [
      rowKeyOf(collection, row),
      { row, stored: was!.rows[collection.key]![at]! },
    ]),
  )
  const ended: string[] = []
  const begun: NewRow[] = []
  let last = Math.max(-1, ...[...before.values()].map(({ stored }) => stored.position))
  for (const row of record.rows[collection.key] ?? []) {
    const key = rowKeyOf(collection, row)
    const old = before.get(key)
    before.delete(key)
    if (old && isSameRow(collection, old.row, row)) continue
    if (old) ended.push(old.stored.rowId)
    const { rowId, position } = old?.stored ?? { rowId: newId(), position: ++last }
    begun.push({ systemId, rowId, position, ...toStored(collection.fields, row, index) })
  }
  for (const { stored } of before.values()) ended.push(stored.rowId)
  return { ended, begun }
}

function isSameRow({ fields }: Collection, a: Answers, b: Answers): boolean {
  return fields.every(({ key }) => isSameAnswer(a[key], b[key]))
}

function refuseTakenName(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23505')
    throw new AppError('kernel.invalidInput', {}, [
      { path: 'systems', code: 'ledger.nameTaken', details: { value: '' } },
    ])
  throw error
}
