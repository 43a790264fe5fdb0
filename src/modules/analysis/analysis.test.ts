import { beforeAll, describe, expect, test } from 'vitest'
import { foldToCp932, read } from '#kernel/sheets/index.ts'
import type { Role } from '#modules/directory/index.ts'
import { type Clients, testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisNames } from './contract/shapes.ts'
import { analysisContract } from './contract.ts'
import { analysisModule } from './module.ts'

const town = await testTown([ledgerModule, analysisModule])
const analysis = (who: Clients = town.as('itPolicy')) => who.client(analysisContract)
const ledger = town.as('itPolicy').client(ledgerContract)
const names = (systems: readonly { system: string }[]) => systems.map(({ system }) => system)

/** Registered on that day, with what every sheet must say. */
async function register(name: string, owningDivision: string, effectiveOn: string, answers = {}, rows = {}) {
  const { systemId } = await ledger.registerSystem({
    answers: { name, owningDivision, status: 'running', contractedBy: 'city', runBy: 'city', ...answers },
    rows,
    reason: '見本の登録',
    effectiveOn,
  })
  return systemId
}

async function retire(name: string) {
  const [found] = (await ledger.listSystems({ text: name })).systems
  const { version } = await ledger.showSystem({ systemId: found?.systemId ?? '' })
  await ledger.retireSystem({
    systemId: found?.systemId ?? '',
    expectedVersion: version,
    reason: '見本の終わり',
  })
}

const build = {
  fiscalYear: 2024,
  costItem: 'build',
  plannedOrActual: 'actual',
  quantity: 1,
  unitPriceYen: 1000,
}

beforeAll(async () => {
  await register(
    '税総合',
    '税務課',
    '2024-04-01',
    { staffUsers: 40, kindOfUse: 'dedicatedServer' },
    {
      servers: [{ serverName: 'T1', place: 'serverRoom' }],
      costs: [build],
    },
  )
  await register('住民記録', '市民課', '2024-04-01', { staffUsers: 300, kindOfUse: 'sharedServer' })
  await register('=窓口予約', '市民課', '2025-04-01', {
    kindOfUse: 'cloud',
    staffUsers: { missing: 'unknown' },
  })
})

describe('the diagnosis', () => {
  test('is of the systems with a tag, when one is chosen', async () => {
    await register('見本予約', '市民課', '2026-04-01', { tags: '窓口、更新検討,窓口' })
    await register('見本申請', '税務課', '2026-04-01', { tags: '窓口' })
    const asOf = '2026-05-01'
    expect((await analysis().listTags({ asOf })).tags).toEqual([
      { tag: '窓口', systems: 2 },
      { tag: '更新検討', systems: 1 },
    ])
    expect((await analysis(town.as('division')).listTags({ asOf })).tags).toEqual([
      { tag: '窓口', systems: 1 },
    ])
    expect(await analysis().diagnose({ asOf, tag: '窓口' })).toMatchObject({ systems: 2 })
    expect(await analysis().diagnose({ asOf, tag: '窓' })).toMatchObject({ systems: 0 })
    for (const name of ['見本予約', '見本申請']) await retire(name)
  })

  test('is of the whole city, today, and names who is not counted and why', async () => {
    const found = await analysis().diagnose({})
    expect(found).toMatchObject({ asOf: '2026-11-24', divisions: [], systems: 3 })
    expect(found.city).toEqual({ code: town.tenant.code, name: town.tenant.nameJa })
    expect(found.analyses.users).toMatchObject({
      denominator: 2,
      missing: [{ system: '=窓口予約', division: '市民課', reason: 'unknown' }],
    })
  })

  test('of an earlier day knows what stood in the ledger then', async () => {
    const earlier = await analysis().diagnose({ asOf: '2025-03-31' })
    expect(earlier.systems).toBe(2)
    expect((await analysis().diagnose({ asOf: '2024-03-31' })).systems).toBe(0)
  })

  test('of one division counts its systems alone', async () => {
    const divisionId = await town.divisionId('市民課')
    const found = await analysis().diagnose({ divisionId: [divisionId] })
    expect(found).toMatchObject({ systems: 2, divisions: [{ divisionId, name: '市民課' }] })
    expect(found.analyses.users.denominator).toBe(1)
  })

  test('follows the ledger: an answer that changes moves the figures from its day on', async () => {
    const systemId = await register('会議室予約', '税務課', '2026-01-01', { kindOfUse: 'asp' })
    const asp = async (asOf: string) =>
      (await analysis().diagnose({ asOf })).analyses.usageForm.counts.find(({ choice }) => choice === 'asp')
        ?.count
    const { version } = await ledger.showSystem({ systemId })
    await ledger.reviseSystem({
      systemId,
      expectedVersion: version,
      answers: { kindOfUse: 'cloud' },
      reason: '見本の見直し',
      effectiveOn: '2026-06-01',
    })
    expect([await asp('2026-05-31'), await asp('2026-06-01')]).toEqual([1, 0])
    const latest = await ledger.showSystem({ systemId })
    await ledger.retireSystem({
      systemId,
      expectedVersion: latest.version,
      reason: '見本の廃止',
      effectiveOn: '2026-07-01',
    })
    expect((await analysis().diagnose({})).systems).toBe(3)
  })
})

describe('who sees what', () => {
  test.each(['administrator', 'itPolicy', 'viewer'] as const)('%s sees the whole city', async (role) => {
    expect((await analysis(town.as(role)).diagnose({})).systems).toBe(3)
  })

  test('a division sees its own systems, and is told whose they are', async () => {
    const found = await analysis(town.as('division')).diagnose({})
    expect(found.divisions.map(({ name }) => name)).toEqual(['税務課'])
    expect(names(found.analyses.servers.perSystem)).toEqual(['税総合'])
    expect(JSON.stringify(found)).not.toContain('住民記録')
  })

  test('a division that asks for another one is refused', async () => {
    const divisionId = [await town.divisionId('市民課')]
    const own = analysis(town.as('division'))
    const asks = [
      () => own.diagnose({ divisionId }),
      () => own.exportAnalysis({ divisionId, analysis: 'users' }),
    ]
    for (const ask of asks)
      await expect(ask()).rejects.toMatchObject({
        problem: { status: 403, code: 'analysis.divisionNotYours' },
      })
  })

  test("a division compares itself with the city's figures, which name no system", async () => {
    const summary = await analysis(town.as('division')).summarise({})
    expect(summary).toMatchObject({ systems: 3, analyses: { users: { denominator: 2, missing: 1 } } })
    for (const name of ['税総合', '住民記録', '窓口予約']) expect(JSON.stringify(summary)).not.toContain(name)
  })

  test('the summary has the figures of the diagnosis', async () => {
    const [whole, summary] = await Promise.all([analysis().diagnose({}), analysis().summarise({})])
    for (const name of analysisNames)
      expect(summary.analyses[name]).toMatchObject({
        denominator: whole.analyses[name].denominator,
        missing: whole.analyses[name].missing.length,
      })
    expect(summary.analyses.users.bands.map(({ count }) => count)).toEqual(
      whole.analyses.users.bands.map(({ count }) => count),
    )
  })

  test.each(['vendor'] as const)('%s is refused', async (role: Role) => {
    await expect(analysis(town.as(role)).diagnose({})).rejects.toMatchObject({ problem: { status: 403 } })
    await expect(analysis(town.as(role)).summarise({})).rejects.toMatchObject({ problem: { status: 403 } })
  })
})

describe('another city', () => {
  test('sees nothing of it, and an empty ledger gives no figure that is not a number', async () => {
    const found = await analysis(town.neighbour.as('administrator')).diagnose({})
    expect(found.systems).toBe(0)
    for (const name of analysisNames)
      expect(found.analyses[name]).toMatchObject({ denominator: 0, missing: [] })
    expect(JSON.stringify(found)).not.toMatch(/null,"share"|NaN|Infinity/)
    expect(found.analyses.usageForm.counts.map(({ share }) => share)).toEqual(Array(6).fill(0))
  })

  test('does not know its divisions', async () => {
    const divisionId = [await town.divisionId('市民課')]
    const ask = analysis(town.neighbour.as('administrator')).diagnose({ divisionId })
    await expect(ask).rejects.toMatchObject({ problem: { status: 404, code: 'analysis.noSuchDivision' } })
  })

  test('that has only just named its systems hears who has not answered', async () => {
    await town.neighbour
      .as('administrator')
      .client(ledgerContract)
      .registerSystem({
        answers: {
          name: '未記入',
          owningDivision: '税務課',
          status: 'running',
          contractedBy: 'city',
          runBy: 'city',
        },
        reason: '見本の登録',
      })
    const { analyses } = await analysis(town.neighbour.as('administrator')).diagnose({})
    for (const name of ['maintenanceShare', 'users', 'servers', 'usageForm', 'dependency'] as const)
      expect(analyses[name]).toMatchObject({
        denominator: 0,
        missing: [{ system: '未記入', reason: 'unanswered' }],
      })
  })
})

describe('the table as CSV', () => {
  const csv = async (input: Parameters<ReturnType<typeof analysis>['exportAnalysis']>[0]) => {
    const file = await analysis().exportAnalysis(input)
    const { sheets } = await read(file)
    return { file, rows: sheets[0]?.rows ?? [] }
  }

  test('has one row a system, with the reason of whoever is not counted', async () => {
    const { file, rows } = await csv({ analysis: 'users' })
    expect(file.fileName).toBe(`②利用職員数_システム別_${town.tenant.nameJa}_2026-11-24.csv`)
    expect(file.bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    expect(rows).toEqual([
      ['システム', '所管課', '利用職員数', '区分', '数えない理由'],
      ['住民記録', '市民課', '300', '300人以上', null],
      ['税総合', '税務課', '40', '55人以下', null],
      ['=窓口予約', '市民課', null, null, '不明'],
    ])
  })

  test('has the figures of the diagnosis', async () => {
    const { analyses } = await analysis().diagnose({})
    const { rows } = await csv({ analysis: 'usageForm', table: 'figures' })
    expect(rows.slice(1)).toEqual(
      analyses.usageForm.counts.map(({ label, count, share }) => [label, String(count), String(share)]),
    )
  })

  test.each(analysisNames)('%s comes for the city, for an empty day, in both encodings', async (name) => {
    for (const table of ['systems', 'figures'] as const) {
      const whole = await csv({ analysis: name, table })
      expect(new Set(whole.rows.map((row) => row.length))).toEqual(new Set([whole.rows[0]?.length]))
      const folded = whole.rows.map((row) => row.map((cell) => cell && foldToCp932(String(cell))))
      expect((await csv({ analysis: name, table, encoding: 'cp932' })).rows).toEqual(folded)
      const empty = await csv({ analysis: name, table, asOf: '2000-01-01' })
      expect(empty.rows[0]).toEqual(whole.rows[0])
    }
  })

  test('never begins a cell with what a spreadsheet program would run', async () => {
    const { file } = await csv({ analysis: 'users' })
    expect(new TextDecoder().decode(file.bytes)).toContain("'=窓口予約")
  })
})
