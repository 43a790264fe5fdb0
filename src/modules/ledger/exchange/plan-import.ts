import type { Problem } from '#kernel/contract/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import {
  checkRecord,
  diffRecords,
  type FieldChange,
  type KnownNames,
  type SystemRecord,
  textOf,
  tidyRecord,
  tidyText,
} from '../domain/index.ts'
import type { Draft, DraftProblem, DraftSystem } from './draft.ts'
import { mergeDraft, restoreTwins, textsOf, untwin } from './merge-draft.ts'
import { type NewNames, newNamesOf, noNewNames } from './new-names.ts'

/** The ledger that an import is compared with: what the caller may see of it, and all names. */
export interface LedgerNow {
  systems: readonly { record: SystemRecord; version: number }[]
  names: KnownNames
  /** Divisions whose systems the caller may change; null means all. */
  writableDivisions: ReadonlySet<string> | null
}

export interface PlannedSystem {
  systemId: string | null
  /** Of the ledger's state that the plan was made against; null for a new system. */
  version: number | null
  name: string
  kind: 'added' | 'changed' | 'unchanged' | 'removed'
  changes: readonly FieldChange[]
  record: SystemRecord
}

export interface ImportPlan {
  /** Divisions and vendors that accepting registers first. */
  newNames: NewNames
  systems: readonly PlannedSystem[]
  problems: readonly DraftProblem[]
}

/**
 * What accepting an import would do to the ledger, field by field, and everything that stands in its way.
 * A system is known again by its mark, or without one by its name; a name under another mark proves nothing, it may be
 * another city's. With `isWholeLedger`, systems that the files lack are
 * retired; else they are left alone. With `registersNames`, divisions and vendors that nobody knows are registered;
 * else they are problems.
 */
export function planImport(
  catalogue: Catalogue,
  draft: Draft,
  ledger: LedgerNow,
  { isWholeLedger, registersNames }: { isWholeLedger: boolean; registersNames: boolean },
): ImportPlan {
  const problems: DraftProblem[] = [...draft.problems]
  const matched = match(draft, ledger, problems)
  const wanted = matched.map((each, index) => {
    const merged = mergeDraft(catalogue, each.before?.record ?? null, each.draft)
    const known = draft.isFromCp932
      ? restoreTwins(merged, knownTexts(each.before?.record, ledger.names))
      : merged
    const systemId = each.before?.record.systemId ?? `new:${index}`
    return { ...each, record: tidyRecord(catalogue, { ...known, systemId }) }
  })
  const records = wanted.map(({ record }) => record)
  const newNames = registersNames ? newNamesOf(catalogue, records, ledger.names) : noNewNames
  const names: KnownNames = {
    divisions: new Set([...ledger.names.divisions, ...newNames.divisions]),
    vendors: new Set([...ledger.names.vendors, ...newNames.vendors]),
    systems: namesAfter(ledger.names, records),
  }
  const columns = new Set<string>()
  const taken = new Set(problems.map(({ place }) => placeKey(place)))
  for (const { draft: system, record } of wanted) {
    for (const problem of [
      ...checkRecord(catalogue, record, names),
      ...checkDivision(record, names, ledger),
    ]) {
      const located = locate(problem, system)
      const column = missingColumn(located, system)
      if (column ? columns.has(column) : taken.has(placeKey(located.place))) continue
      if (column) columns.add(column)
      problems.push(column ? { ...located, ...atHead(located) } : located)
    }
  }
  const systems = wanted.map(({ before, record }) => toPlanned(catalogue, before, record))
  const missing = isWholeLedger ? retired(catalogue, ledger, systems) : []
  return { newNames, systems: [...systems, ...missing], problems }
}

type Stored = LedgerNow['systems'][number]

/** Pairs what the files say with the ledger's systems; a system that fits two of them is a problem. */
function match(draft: Draft, ledger: LedgerNow, problems: DraftProblem[]) {
  const byId = new Map(ledger.systems.map((system) => [system.record.systemId, system]))
  const byName = new Map(
    ledger.systems.map((system) => [textOf(system.record.answers, 'name') ?? '', system]),
  )
  const original = draft.isFromCp932 ? untwin(ledger.names.systems.keys()) : (text: string) => text
  const used = new Set<Stored>()
  return draft.systems.flatMap((system) => {
    const name = original(tidyText(system.name ?? ''))
    const before = (system.systemId ? byId.get(system.systemId) : undefined) ?? byName.get(name) ?? null
    const isForeign =
      before !== null && system.systemId !== null && system.systemId !== before.record.systemId
    const code = isForeign ? 'ledger.foreignSystem' : refusal(system, before, name, used, ledger.names)
    if (code) {
      const field = { key: 'name', collection: null }
      problems.push({ place: system.place, field, written: name, code, details: { value: name } })
      return []
    }
    if (before) used.add(before)
    return [{ draft: system, before }]
  })
}

function refusal(
  system: DraftSystem,
  before: Stored | null,
  name: string,
  used: ReadonlySet<Stored>,
  names: KnownNames,
): string | null {
  if (before) return used.has(before) ? 'ledger.systemTwice' : null
  if (names.systems.has(name)) return 'ledger.systemOfOthers'
  return system.source === 'part' ? 'ledger.unknownSystem' : null
}

/** Who bears which name afterwards; a system that the files do not speak of keeps its name against one of theirs. */
function namesAfter(names: KnownNames, records: readonly SystemRecord[]): ReadonlyMap<string, string> {
  const planned = new Set(records.map(({ systemId }) => systemId))
  return new Map([
    ...records.map(({ systemId, answers }) => [textOf(answers, 'name') ?? '', systemId] as const),
    ...[...names.systems].filter(([, systemId]) => !planned.has(systemId)),
  ])
}

/** A division changes its own systems only, and hands none over by itself. */
function checkDivision(
  { answers }: SystemRecord,
  names: KnownNames,
  { writableDivisions }: LedgerNow,
): Problem[] {
  const division = textOf(answers, 'owningDivision') ?? ''
  if (!writableDivisions || writableDivisions.has(division) || !names.divisions.has(division)) return []
  return [{ path: 'answers.owningDivision', code: 'ledger.outsideScope', details: { division } }]
}

function* knownTexts(before: SystemRecord | undefined, names: KnownNames): Iterable<string> {
  yield* names.divisions
  yield* names.vendors
  yield* names.systems.keys()
  if (before) yield* textsOf(before)
}

/** Names a column that a table lacks although every new system must answer it: said once, not once a line. */
function missingColumn({ code, field, place }: DraftProblem, system: DraftSystem): string | null {
  const isLacking = code === 'ledger.required' && field?.collection === null && system.source === 'line'
  return isLacking && !system.answers.has(field.key)
    ? `${place.file}\u001f${place.sheet}\u001f${field.key}`
    : null
}

const atHead = ({ place }: DraftProblem) => ({
  place: { ...place, cell: 'A1' },
  code: 'ledger.columnMissing',
})

/** Puts a record's problem (`answers.status`, `rows.costs[2].quantity`) at the cell that it comes from. */
function locate({ path, code, details = {} }: Problem, system: DraftSystem): DraftProblem {
  const [, single] = /^answers\.(\w+)$/.exec(path) ?? []
  if (single !== undefined) {
    const from = system.answers.get(single)
    const field = { key: single, collection: null }
    return { place: from?.place ?? system.place, field, written: from?.written ?? '', code, details }
  }
  const [, collection = '', index = '', key] = /^rows\.(\w+)(?:\[(\d+)\](?:\.(\w+))?)?$/.exec(path) ?? []
  const row = system.collections.get(collection)?.rows[Number(index || 0)]
  const from = key === undefined ? undefined : row?.answers.get(key)
  return {
    place: from?.place ?? row?.place ?? system.place,
    field: key === undefined ? null : { key, collection },
    written: from?.written ?? '',
    code,
    details,
  }
}

function toPlanned(catalogue: Catalogue, before: Stored | null, record: SystemRecord): PlannedSystem {
  const changes = diffRecords(catalogue, before?.record ?? null, record)
  return {
    systemId: before?.record.systemId ?? null,
    version: before?.version ?? null,
    name: textOf(record.answers, 'name') ?? '',
    kind: !before ? 'added' : changes.length > 0 ? 'changed' : 'unchanged',
    changes,
    record,
  }
}

/** Systems of the ledger that the files do not have: their state becomes 廃止. */
function retired(
  catalogue: Catalogue,
  ledger: LedgerNow,
  planned: readonly PlannedSystem[],
): PlannedSystem[] {
  const present = new Set(planned.map(({ systemId }) => systemId))
  return ledger.systems
    .filter(({ record }) => !present.has(record.systemId) && record.answers.status !== 'retired')
    .map((before) => {
      const record = { ...before.record, answers: { ...before.record.answers, status: 'retired' } }
      return { ...toPlanned(catalogue, before, record), kind: 'removed' }
    })
}

function placeKey({ file, sheet, cell }: DraftProblem['place']): string {
  return `${file}\u001f${sheet}\u001f${cell}`
}
