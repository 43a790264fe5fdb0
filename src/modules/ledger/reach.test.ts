import { beforeAll, describe, expect, test } from 'vitest'
import { leastAnswers, ledgerTown, refusal } from './testing/ledger-town.ts'

const town = await ledgerTown('2026-11-24T23:40:00+09:00')
let ours: string
let theirs: string

const contract = (endsOn: string) => ({
  contractName: `${endsOn}まで`,
  contractKind: 'maintenance',
  vendor: '見本システム株式会社',
  startsOn: '2024-04-01',
  endsOn,
})

beforeAll(async () => {
  const rows = {
    contracts: [contract('2026-11-24')],
    servers: [{ serverName: '秘密機', cores: 4, os: '秘密OS' }],
  }
  ours = (await town.register({ name: '税務', packageVersion: '秘密版', networkZone: 'lgwan' }, rows))
    .systemId
  const over = { contracts: [contract('2026-11-23')] }
  theirs = (await town.register({ name: '庁内', owningDivision: '情報政策課' }, over)).systemId
})

describe('所管課', () => {
  const division = town.ledger('division')

  test('sees its own systems alone, in lists, comparisons, completeness and exports', async () => {
    expect((await division.listSystems({})).systems.map(({ name }) => name)).toEqual(['税務'])
    const days = { from: '2026-11-24', to: '2026-11-24' }
    expect((await division.compareLedger(days)).systems.map(({ name }) => name)).toEqual(['税務'])
    expect((await division.ledgerCompleteness({})).systems.map(({ name }) => name)).toEqual(['税務'])
    const { bytes } = await division.exportLedger({ format: 'json' })
    expect(new TextDecoder().decode(bytes)).not.toContain('庁内')
    expect(await refusal(division.showSystem({ systemId: theirs }))).toMatchObject({ status: 404 })
  })

  test('changes its own systems and hands none over by itself', async () => {
    const change = { systemId: ours, expectedVersion: 1, reason: '変更' }
    const handOver = division.reviseSystem({ ...change, answers: { owningDivision: '市民課' } })
    expect(await refusal(handOver)).toMatchObject({ status: 403, code: 'ledger.outsideScope' })
    const registering = division.registerSystem({
      answers: { ...leastAnswers, name: '他課の新規', owningDivision: '市民課' },
      reason: '登録',
    })
    expect(await refusal(registering)).toMatchObject({ status: 403, code: 'ledger.outsideScope' })
    expect(await division.reviseSystem({ ...change, answers: { staffUsers: 9 } })).toMatchObject({
      version: 2,
    })
  })
})

describe('委託事業者', () => {
  const vendor = town.ledger('vendor')

  test('sees systems under a running contract, and none whose contract has ended', async () => {
    expect((await vendor.listSystems({})).systems.map(({ name }) => name)).toEqual(['税務'])
    expect(await refusal(vendor.showSystem({ systemId: theirs }))).toMatchObject({ status: 404 })
  })

  test('reads no restricted field: not on the page, in the list, the history, a comparison or an export', async () => {
    const shown = await vendor.showSystem({ systemId: ours })
    expect(shown.record.answers).not.toHaveProperty('packageVersion')
    expect(shown.record.rows.servers).toEqual([{ cores: 4 }])
    const listed = await vendor.listSystems({})
    expect(listed).toMatchObject({ systems: [{ networkZone: null }], facets: { networkZone: [] } })
    const { asked, answered, unknown } = shown.completeness
    expect(listed.systems[0]?.completeness).toEqual({ asked, answered, unknown })
    expect((await vendor.listSystems({ networkZone: ['lgwan'] })).found).toBe(0)
    expect((await vendor.listSystems({ text: '秘密' })).found).toBe(0)
    const answers = JSON.stringify([
      shown,
      listed,
      await vendor.systemHistory({ systemId: ours }),
      await vendor.compareSystem({ systemId: ours, from: '2026-01-01', to: '2026-11-24' }),
      new TextDecoder().decode((await vendor.exportLedger({ format: 'json' })).bytes),
    ])
    expect(answers).toContain('税務')
    expect(answers).not.toContain('秘密')
    expect(answers).not.toContain('lgwan')
  })

  test('changes nothing', async () => {
    const change = vendor.reviseSystem({ systemId: ours, expectedVersion: 1, reason: '変更', answers: {} })
    expect(await refusal(change)).toMatchObject({ status: 403 })
  })
})

test('another city sees nothing, whoever asks there', async () => {
  const neighbour = town.neighbours('administrator')
  expect(await neighbour.listSystems({})).toMatchObject({ visible: 0, systems: [], facets: { division: [] } })
  for (const call of [
    () => neighbour.showSystem({ systemId: ours }),
    () => neighbour.systemHistory({ systemId: ours }),
    () => neighbour.compareSystem({ systemId: ours, from: '2026-11-24', to: '2026-11-24' }),
    () => neighbour.reviseSystem({ systemId: ours, expectedVersion: 1, reason: '変更', answers: {} }),
    () => neighbour.exportLedger({ format: 'json', systemIds: [ours] }),
  ])
    expect(await refusal(call())).toMatchObject({ status: 404 })
})

test('a vendor loses sight of a system the day after its contract ends', async () => {
  const vendor = town.ledger('vendor')
  expect((await vendor.listSystems({})).visible).toBe(1)
  town.clock.advance({ minutes: 20 })
  expect((await vendor.listSystems({})).visible).toBe(0)
  expect(await refusal(vendor.systemHistory({ systemId: ours }))).toMatchObject({ status: 404 })
})
