import { tidyText } from '../domain/index.ts'
import type { Draft, DraftProblem, DraftSystem } from './draft.ts'

/** Collection tables among the files, each with the fields that it has columns for. */
export type CollectionTables = Map<string, Set<string>>

/**
 * Brings together what several tables say of one system. A system listed in the systems' table has no rows in a
 * collection whose table is there and does not name it. A system given twice is a problem, not a guess.
 */
export function joinSystems(draft: Draft, tables: CollectionTables): DraftSystem[] {
  const joined: DraftSystem[] = []
  const byName = new Map<string, DraftSystem>()
  const ids = new Set<string>()
  const whole = draft.systems.filter(({ source }) => source !== 'part')
  for (const system of whole) {
    const name = tidyText(system.name ?? '')
    if ((name !== '' && byName.has(name)) || (system.systemId && ids.has(system.systemId))) {
      draft.problems.push(twice(system))
      continue
    }
    if (name !== '') byName.set(name, system)
    if (system.systemId) ids.add(system.systemId)
    if (system.source === 'line') {
      for (const [key, covered] of tables)
        system.collections.set(key, { covered: new Set(covered), rows: [] })
    }
    joined.push(system)
  }
  for (const part of draft.systems.filter(({ source }) => source === 'part')) {
    const name = tidyText(part.name ?? '')
    const system = byName.get(name)
    if (system) addRows(system, part)
    else {
      byName.set(name, part)
      joined.push(part)
    }
  }
  return joined
}

function addRows(system: DraftSystem, part: DraftSystem) {
  for (const [key, { covered, rows }] of part.collections) {
    const known = system.collections.get(key)
    if (known) known.rows.push(...rows)
    else system.collections.set(key, { covered, rows: [...rows] })
  }
}

function twice({ place, name }: DraftSystem): DraftProblem {
  const field = { key: 'name', collection: null }
  return { place, field, written: name ?? '', code: 'ledger.systemTwice', details: { value: name ?? '' } }
}
