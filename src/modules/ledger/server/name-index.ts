import type { TenantTransaction } from '#kernel/module/index.ts'
import { readDivisions, readVendors } from '#modules/directory/index.ts'
import type { KnownNames } from '../domain/index.ts'
import type { NameIndex } from './reference-columns.ts'
import { selectSystemNames, selectSystemNamesAsOf } from './store/heads.ts'

interface Names {
  known: KnownNames
  index: NameIndex
}

/** Names that records may refer to now, and their ids. With a day, systems are named as they were then. */
export async function loadNames(tx: TenantTransaction, asOf?: string): Promise<Names> {
  const divisions = await readDivisions(tx)
  const vendors = await readVendors(tx)
  const systems = await selectSystemNames(tx)
  const then = asOf === undefined ? [] : await selectSystemNamesAsOf(tx, asOf)
  return {
    known: {
      divisions: new Set(divisions.map(({ name }) => name)),
      vendors: new Set(vendors.map(({ name }) => name)),
      systems: new Map(systems.map(({ name, systemId }) => [name, systemId])),
    },
    index: indexOf({
      division: divisions.map(({ divisionId, name }) => [divisionId, name]),
      vendor: vendors.map(({ vendorId, name }) => [vendorId, name]),
      system: [...systems, ...then].map(({ systemId, name }) => [systemId, name]),
    }),
  }
}

type Pairs = readonly (readonly [id: string, name: string])[]

function indexOf(pairs: Readonly<Record<'division' | 'vendor' | 'system', Pairs>>): NameIndex {
  const names = new Map(Object.entries(pairs).map(([type, list]) => [type, new Map(list)]))
  const ids = new Map(
    Object.entries(pairs).map(([type, list]) => [type, new Map(list.map(([id, name]) => [name, id]))]),
  )
  return {
    idOf: (type, name) => ids.get(type)?.get(name),
    nameOf: (type, id) => names.get(type)?.get(id),
  }
}

/** The same index with systems that are being registered under new ids. */
export function withSystems(index: NameIndex, systems: ReadonlyMap<string, string>): NameIndex {
  return {
    ...index,
    idOf: (type, name) =>
      type === 'system' ? (systems.get(name) ?? index.idOf(type, name)) : index.idOf(type, name),
  }
}
