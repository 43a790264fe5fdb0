import { AppError, type Problem } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/id.ts'
import type { Actor, Announce, Clock, Scope, TenantTransaction } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import {
  checkRecord,
  diffRecords,
  type FieldChange,
  holdsIndividualNumber,
  type SystemRecord,
  textOf,
  tidyRecord,
  tidyText,
} from '../domain/index.ts'
import { LATEST } from './day-looked-at.ts'
import { loadNames, withSystems } from './name-index.ts'
import { readSystems, type StoredSystem } from './read-systems.ts'
import { lockSystems } from './store/heads.ts'
import { insertChanges, insertRevision } from './store/revisions.ts'
import type { RevisionSource } from './tables.ts'
import { type Writing, writeStates } from './write-states.ts'

/** The whole wanted state of one system: a new one, or the next state of a known one. */
export interface SystemChange {
  /** Null registers a new system. */
  systemId: string | null
  record: SystemRecord
  /** The version that the person saw; when another one stands, nothing is written. */
  expectedVersion?: number
}

export interface RevisionOrder {
  actor: Actor
  scope: Scope
  clock: Clock
  /** ISO day from which the new states hold: not in the future, not before a system's latest change. */
  effectiveOn: string
  reason: string
  source: RevisionSource
  /** Name of the file or form it came from. */
  sourceName?: string
  /** Tells other rooms `ledger.revised`, with the revision and its systems. */
  announce: Announce
}

export interface RevisedSystem {
  systemId: string
  name: string
  version: number
  kind: 'added' | 'changed' | 'unchanged'
  changes: readonly FieldChange[]
}

export interface RevisionResult {
  /** Null when nothing differed and nothing was written. */
  revisionId: string | null
  systems: readonly RevisedSystem[]
}

/**
 * Writes the wanted states of any number of systems as one revision with its reason, all or nothing, inside the
 * caller's transaction. What does not differ is left alone; when nothing differs there is no revision.
 * @throws AppError `kernel.invalidInput` with a problem per wrong place (`systems[3].rows.costs[0].quantity`),
 * `ledger.staleVersion`, `ledger.outsideScope`, `kernel.notFound`.
 */
export async function reviseSystems(
  tx: TenantTransaction,
  wanted: readonly SystemChange[],
  order: RevisionOrder,
): Promise<RevisionResult> {
  refuseVendors(order.scope)
  const known = wanted.flatMap(({ systemId }) => systemId ?? [])
  await lockSystems(tx, known)
  const before = await loadBefore(tx, known, order)
  refuseStale(wanted, before)

  const changes = wanted.map((change) => {
    const systemId = change.systemId ?? newId()
    const record = tidyRecord(catalogue, { ...change.record, systemId })
    const was = before.get(systemId) ?? null
    return { systemId, record, was, diff: diffRecords(catalogue, was?.record ?? null, record) }
  })
  const names = await loadNames(tx)
  const systems = namesAfter(names.known.systems, changes)
  const index = withSystems(names.index, systems)
  const differing = changes.filter(({ diff }) => diff.length > 0)
  refuseProblems([
    ...checkOrder(order, differing),
    ...changes.flatMap(({ record }, at) =>
      prefixed(at, [...checkRecord(catalogue, record, { ...names.known, systems }), ...twins(changes, at)]),
    ),
  ])
  refuseOutsideOwnDivisions(order, differing, index)

  if (differing.length === 0) return { revisionId: null, systems: changes.map((change) => toResult(change)) }
  const revisionId = newId(order.clock.now().epochMilliseconds)
  await insertRevision(tx, {
    revisionId,
    recordedAt: order.clock.now().toString(),
    actorId: order.actor.userId,
    actorName: order.actor.name,
    effectiveOn: order.effectiveOn,
    reason: tidyText(order.reason),
    source: order.source,
    sourceName: order.sourceName ?? null,
  })
  await writeStates(tx, differing, index, order.effectiveOn, revisionId)
  await insertChanges(
    tx,
    revisionId,
    differing.map(({ systemId, was, diff }) => ({
      systemId,
      version: (was?.version ?? 0) + 1,
      changes: diff,
    })),
  )
  const systemIds = differing.map(({ systemId }) => systemId)
  await order.announce('ledger.revised', { revisionId, effectiveOn: order.effectiveOn, systemIds })
  return { revisionId, systems: changes.map((change) => toResult(change)) }
}

async function loadBefore(
  tx: TenantTransaction,
  systemIds: readonly string[],
  { actor, scope, clock }: RevisionOrder,
) {
  const sight = { actor, scope, today: clock.today() }
  const found = systemIds.length > 0 ? await readSystems(tx, LATEST, sight, { systemIds }) : []
  const before = new Map(found.map((each) => [each.record.systemId, each]))
  if (systemIds.some((each) => !before.has(each))) throw new AppError('kernel.notFound')
  return before
}

function refuseVendors(scope: Scope) {
  if (scope === 'contracted') throw new AppError('kernel.forbidden')
}

function refuseStale(wanted: readonly SystemChange[], before: ReadonlyMap<string, StoredSystem>) {
  for (const { systemId, expectedVersion } of wanted) {
    const stored = systemId ? before.get(systemId) : undefined
    if (!stored || expectedVersion === undefined || stored.version === expectedVersion) continue
    const name = textOf(stored.record.answers, 'name') ?? ''
    throw new AppError('ledger.staleVersion', { name, seen: expectedVersion, latest: stored.version })
  }
}

/** Who bears which name afterwards; a system that is not in the revision keeps its name against one that is. */
function namesAfter(now: ReadonlyMap<string, string>, changes: readonly Writing[]): Map<string, string> {
  const changed = new Set(changes.map(({ systemId }) => systemId))
  return new Map([
    ...changes.map(({ record, systemId }) => [textOf(record.answers, 'name') ?? '', systemId] as const),
    ...[...now].filter(([, systemId]) => !changed.has(systemId)),
  ])
}

/** Two systems of one revision under one name: the later one in the list is named. */
function twins(changes: readonly Writing[], at: number): Problem[] {
  const name = textOf(changes[at]!.record.answers, 'name')
  const isTwin = changes
    .slice(0, at)
    .some(({ record }) => name !== undefined && textOf(record.answers, 'name') === name)
  return isTwin ? [{ path: 'answers.name', code: 'ledger.nameTaken', details: { value: name ?? '' } }] : []
}

function checkOrder({ effectiveOn, reason, clock }: RevisionOrder, differing: readonly Writing[]): Problem[] {
  const problems: Problem[] = []
  if (tidyText(reason) === '') problems.push({ path: 'reason', code: 'ledger.reasonNeeded' })
  if (holdsIndividualNumber(reason)) problems.push({ path: 'reason', code: 'ledger.individualNumber' })
  const today = clock.today().toString()
  if (effectiveOn > today)
    problems.push({ path: 'effectiveOn', code: 'ledger.effectiveInFuture', details: { today } })
  const latest =
    differing
      .map(({ was }) => was?.latestFrom ?? '')
      .toSorted()
      .at(-1) ?? ''
  if (effectiveOn < latest)
    problems.push({ path: 'effectiveOn', code: 'ledger.effectiveBeforeLatest', details: { latest } })
  return problems
}

function refuseProblems(problems: readonly Problem[]) {
  if (problems.length > 0) throw new AppError('kernel.invalidInput', {}, problems)
}

function prefixed(at: number, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `systems[${at}].${problem.path}` }))
}

/** A division changes its own systems only, and hands none over by itself. */
function refuseOutsideOwnDivisions(
  { actor, scope }: RevisionOrder,
  differing: readonly Writing[],
  index: ReturnType<typeof withSystems>,
) {
  if (scope === 'all') return
  for (const { record } of differing) {
    const division = textOf(record.answers, 'owningDivision') ?? ''
    const divisionId = index.idOf('division', division)
    if (!divisionId || !actor.divisionIds.includes(divisionId))
      throw new AppError('ledger.outsideScope', { division })
  }
}

function toResult({
  systemId,
  record,
  was,
  diff,
}: Writing & { diff: readonly FieldChange[] }): RevisedSystem {
  const version = (was?.version ?? 0) + (diff.length > 0 ? 1 : 0)
  const kind = !was ? 'added' : diff.length > 0 ? 'changed' : 'unchanged'
  return { systemId, name: textOf(record.answers, 'name') ?? '', version, kind, changes: diff }
}
