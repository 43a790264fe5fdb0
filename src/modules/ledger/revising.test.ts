import { describe, expect, test } from 'vitest'
import { ledgerTown, refusal } from './testing/ledger-town.ts'

const town = await ledgerTown()
const writer = town.ledger('itPolicy')
const reader = town.ledger('viewer')
let count = 0
const registered = (answers = {}, rows = {}, about = {}) =>
  town.register({ name: `見本${++count}`, ...answers }, rows, about)

describe('registering', () => {
  test('begins a history with every answer and the reason', async () => {
    const { systemId, version, changes } = await registered({ staffUsers: 3 })
    expect({ version, fields: changes.map(({ field }) => field) }).toEqual({
      version: 1,
      fields: ['name', 'owningDivision', 'status', 'contractedBy', 'runBy', 'staffUsers'],
    })
    const { revisions } = await reader.systemHistory({ systemId })
    expect(revisions).toMatchObject([
      {
        version: 1,
        reason: '最初の登録',
        source: 'form',
        actorName: '見本 itPolicy',
        effectiveOn: '2026-11-24',
      },
    ])
  })

  test('names every wrong place, and nothing is written', async () => {
    const call = writer.registerSystem({
      answers: {
        name: '',
        owningDivision: 'ない課',
        status: 'nonsense',
        contractedBy: 'city',
        staffUsers: -1,
      },
      rows: { costs: [{ fiscalYear: 2026, costItem: 'build', plannedOrActual: 'planned', quantity: 1 }] },
      reason: '登録',
    })
    const { status, code, problems } = await refusal(call)
    expect({ status, code }).toEqual({ status: 400, code: 'kernel.invalidInput' })
    expect((problems as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'answers.name',
      'answers.owningDivision',
      'answers.runBy',
      'answers.staffUsers',
      'answers.status',
      'rows.costs[0].unitPriceYen',
    ])
    expect((await reader.listSystems({ text: 'ない課' })).found).toBe(0)
  })

  test('refuses a name that is taken, a number that may be an individual number, and an empty reason', async () => {
    const taken = writer.registerSystem({ answers: await answersOf('見本1'), reason: '登録' })
    expect((await refusal(taken)).problems).toMatchObject([
      { path: 'answers.name', code: 'ledger.nameTaken' },
    ])
    const numbered = writer.registerSystem({
      answers: { ...(await answersOf('番号')), remarks: '本人は 123456789018 です' },
      reason: '登録',
    })
    expect((await refusal(numbered)).problems).toMatchObject([{ code: 'ledger.individualNumber' }])
    const silent = writer.registerSystem({ answers: await answersOf('無言'), reason: '  ' })
    expect((await refusal(silent)).problems).toMatchObject([{ path: 'reason', code: 'ledger.reasonNeeded' }])
  })

  test('with the same idempotency key is done once', async () => {
    const input = { answers: await answersOf('二度押し'), reason: '登録' }
    const first = await writer.registerSystem(input, { idempotencyKey: 'twice' })
    expect(await writer.registerSystem(input, { idempotencyKey: 'twice' })).toEqual(first)
    expect((await reader.listSystems({ text: '二度押し' })).found).toBe(1)
  })
})

const answersOf = async (name: string) => ({
  name,
  owningDivision: '税務課',
  status: 'running',
  contractedBy: 'city',
  runBy: 'city',
})

describe('revising', () => {
  test('changes what is named, keeps the rest, and keeps before and after', async () => {
    const server = (serverName: string, cores: number) => ({ serverName, cores })
    const { systemId } = await registered(
      { staffUsers: 3, purpose: '残る' },
      { servers: [server('A', 4), server('B', 8)], printers: [{ printerModel: 'P', printerCount: 1 }] },
    )
    const revised = await writer.reviseSystem({
      systemId,
      expectedVersion: 1,
      answers: { staffUsers: 5, shortName: '見' },
      rows: { servers: [server('A', 4), server('B', 16)] },
      reason: '機器の更新',
    })
    expect(revised).toMatchObject({
      version: 2,
      changes: [
        { field: 'shortName', kind: 'added', after: '見' },
        { field: 'staffUsers', kind: 'changed', before: 3, after: 5 },
        {
          field: 'cores',
          before: 8,
          after: 16,
          row: { collection: 'servers', rowKey: 'B', kind: 'changed' },
        },
      ],
    })
    const { record } = await reader.showSystem({ systemId })
    expect(record.answers).toMatchObject({ purpose: '残る', staffUsers: 5 })
    expect(record.rows).toMatchObject({
      printers: [{ printerModel: 'P' }],
      servers: [{ cores: 4 }, { cores: 16 }],
    })
  })

  test('by null takes an answer back to 未回答, which is neither 対象外 nor 不明', async () => {
    const { systemId } = await registered({ staffUsers: 3, publicUsers: { missing: 'notApplicable' } })
    await writer.reviseSystem({
      systemId,
      expectedVersion: 1,
      answers: { staffUsers: null, publicUsers: { missing: 'unknown' } },
      reason: '取消し',
    })
    const { answers } = (await reader.showSystem({ systemId })).record
    expect(answers).not.toHaveProperty('staffUsers')
    expect(answers.publicUsers).toEqual({ missing: 'unknown' })
  })

  test('what somebody else has changed meanwhile is refused, and says so', async () => {
    const { systemId } = await registered()
    const change = (staffUsers: number) =>
      writer.reviseSystem({ systemId, expectedVersion: 1, answers: { staffUsers }, reason: '人数' })
    await change(1)
    expect(await refusal(change(2))).toMatchObject({ status: 409, code: 'ledger.staleVersion' })
    expect((await reader.showSystem({ systemId })).record.answers.staffUsers).toBe(1)
  })

  test('by twenty people at once lets one through', async () => {
    const { systemId } = await registered()
    const calls = Array.from({ length: 20 }, (_, staffUsers) =>
      writer.reviseSystem({ systemId, expectedVersion: 1, answers: { staffUsers }, reason: '同時' }),
    )
    const done = (await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(1)
    expect((await reader.showSystem({ systemId })).version).toBe(2)
  })

  test('without a difference writes no revision', async () => {
    const { systemId } = await registered({ staffUsers: 3 })
    const revised = writer.reviseSystem({
      systemId,
      expectedVersion: 1,
      answers: { staffUsers: 3 },
      reason: '同じ',
    })
    expect(await revised).toMatchObject({ version: 1, revisionId: null, changes: [] })
  })

  test('holds from its day on: not in the future, not before the latest change', async () => {
    const { systemId } = await registered({ staffUsers: 1 }, {}, { effectiveOn: '2026-04-01' })
    const change = (expectedVersion: number, effectiveOn: string, staffUsers: number) =>
      writer.reviseSystem({ systemId, expectedVersion, effectiveOn, answers: { staffUsers }, reason: '人数' })
    await change(1, '2026-10-01', 2)
    expect((await refusal(change(2, '2026-11-25', 3))).problems).toMatchObject([
      { code: 'ledger.effectiveInFuture' },
    ])
    expect((await refusal(change(2, '2026-09-30', 3))).problems).toMatchObject([
      { path: 'effectiveOn', code: 'ledger.effectiveBeforeLatest' },
    ])
    const on = async (asOf: string) => (await reader.showSystem({ systemId, asOf })).record.answers.staffUsers
    expect([await on('2026-04-01'), await on('2026-09-30'), await on('2026-10-01')]).toEqual([1, 1, 2])
    expect(await refusal(reader.showSystem({ systemId, asOf: '2026-03-31' }))).toMatchObject({ status: 404 })
  })
})

test('a retired system stays in the ledger, out of every sum; retiring it again changes nothing', async () => {
  const { systemId } = await registered()
  const retire = () => writer.retireSystem({ systemId, expectedVersion: 1, reason: '更新しない' })
  expect(await retire()).toMatchObject({ version: 2, changes: [{ field: 'status', after: 'retired' }] })
  expect(await retire()).toMatchObject({ version: 2, revisionId: null })
  expect(await reader.showSystem({ systemId })).toMatchObject({ outOfScope: 'retired' })
})

test('history comes newest first, a page at a time', async () => {
  const { systemId } = await registered()
  for (const staffUsers of [1, 2, 3])
    await writer.reviseSystem({
      systemId,
      expectedVersion: staffUsers,
      answers: { staffUsers },
      reason: `${staffUsers}人`,
    })
  const first = await reader.systemHistory({ systemId, limit: 3 })
  expect({ reasons: first.revisions.map(({ reason }) => reason), hasMore: first.hasMore }).toEqual({
    reasons: ['3人', '2人', '1人'],
    hasMore: true,
  })
  const rest = await reader.systemHistory({ systemId, limit: 3, beforeVersion: 2 })
  expect(rest).toMatchObject({ revisions: [{ version: 1 }], hasMore: false })
})

test('two days compare field by field for a system and by category for the ledger', async () => {
  const { systemId } = await registered({ staffUsers: 1 }, {}, { effectiveOn: '2026-04-01' })
  await writer.reviseSystem({
    systemId,
    expectedVersion: 1,
    answers: { staffUsers: 2 },
    rows: { printers: [{ printerModel: 'P', printerCount: 1 }] },
    reason: '増えた',
    effectiveOn: '2026-10-01',
  })
  const days = { from: '2026-04-01', to: '2026-10-01' }
  const { changes } = await reader.compareSystem({ systemId, ...days })
  expect(changes.map(({ category, field }) => `${category} ${field}`)).toEqual([
    'use staffUsers',
    'hardware printerModel',
    'hardware printerCount',
  ])
  const compared = async (from: string, to: string) =>
    (await reader.compareLedger({ from, to })).systems.find((each) => each.systemId === systemId)
  expect(await compared(days.from, days.to)).toMatchObject({
    kind: 'changed',
    changes: 3,
    byCategory: [
      { category: 'use', changes: 1 },
      { category: 'hardware', changes: 2 },
    ],
  })
  expect(await compared('2026-01-01', '2026-10-01')).toMatchObject({ kind: 'added' })
  expect(await compared('2026-10-01', '2026-11-01')).toMatchObject({ kind: 'unchanged', changes: 0 })
})
