import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerTown, refusal } from './testing/ledger-town.ts'

const town = await ledgerTown()
const ledger = town.ledger('viewer')
const ids: Record<string, string> = {}

const cost = (fiscalYear: number, unitPriceYen: number) => ({
  fiscalYear,
  costItem: 'maintenance',
  plannedOrActual: 'actual',
  quantity: 1,
  unitPriceYen,
})

beforeAll(async () => {
  for (const [name, tags, costs] of [
    ['甲', '基幹、更新検討', [cost(2024, 900), cost(2025, 100)]],
    ['乙', '更新検討', [cost(2025, 300)]],
    ['丙', '', [cost(2025, 200), cost(2026, 5)]],
    ['丁', '', [cost(2024, 800)]],
  ] as const)
    ids[name] = (await town.register({ name, nameKana: name, ...(tags && { tags }) }, { costs })).systemId
})

const listed = async (input: Parameters<typeof ledger.listSystems>[0]) =>
  (await ledger.listSystems(input)).systems.map(({ name, yearlyCostYen }) => [name, yearlyCostYen])

describe('costs in the list', () => {
  test('are of one fiscal year, the latest that many systems share, and what is not known of it stands last', async () => {
    const { costYear, costYears } = await ledger.listSystems({})
    expect({ costYear, costYears }).toEqual({
      costYear: 2025,
      costYears: [
        { fiscalYear: 2026, systems: 1 },
        { fiscalYear: 2025, systems: 3 },
        { fiscalYear: 2024, systems: 2 },
      ],
    })
    expect(await listed({ sort: 'yearlyCost', order: 'descending' })).toEqual([
      ['乙', 300],
      ['丙', 200],
      ['甲', 100],
      ['丁', null],
    ])
  })

  test('are of the year that is asked for, in the table that is exported too', async () => {
    const wish = { sort: 'yearlyCost', order: 'descending', costYear: 2024 } as const
    expect((await listed(wish)).slice(0, 2)).toEqual([
      ['甲', 900],
      ['丁', 800],
    ])
    const text = new TextDecoder().decode((await ledger.exportList(wish)).bytes)
    expect(text.split('\r\n')[1]).toMatch(/^甲,.*,900,2024,/)
  })
})

describe('filters', () => {
  test('take several values each, marks among them', async () => {
    const { facets } = await ledger.listSystems({})
    expect(facets.tag).toEqual([
      { key: '更新検討', label: '更新検討', count: 2 },
      { key: '基幹', label: '基幹', count: 1 },
    ])
    expect((await listed({ tag: ['更新検討'] })).map(([name]) => name).sort()).toEqual(['乙', '甲'])
    expect((await listed({ tag: ['基幹', 'ない'] })).map(([name]) => name)).toEqual(['甲'])
  })

  test('leave systems that were picked one by one in an exported table', async () => {
    const { bytes } = await ledger.exportList({ systemIds: [ids.甲 ?? '', ids.丁 ?? ''], tag: ['基幹'] })
    const [, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['甲'])
  })
})

describe('saved views', () => {
  const view = {
    name: '更新を検討するもの',
    filter: { tag: ['更新検討'], status: ['running'] },
    order: { sort: 'yearlyCost', order: 'descending', costYear: 2025 },
    columns: ['yearlyCost', 'tags'],
  } as const
  const asCalled = (given: typeof view) => ({
    ...given,
    filter: { tag: [...given.filter.tag], status: [...given.filter.status] },
    order: { ...given.order },
    columns: [...given.columns],
  })

  test('are kept as they were saved, renamed and deleted, and are nobody else’s', async () => {
    const { viewId } = await ledger.addView(asCalled(view))
    expect((await ledger.listViews({})).views).toEqual([{ viewId, ...view }])
    const other = town.ledger('itPolicy')
    expect((await other.listViews({})).views).toEqual([])
    expect(await refusal(other.deleteView({ viewId }))).toMatchObject({ status: 404 })
    expect(await refusal(other.changeView({ ...asCalled(view), viewId, name: '他人の表示' }))).toMatchObject({
      status: 404,
    })
    await ledger.changeView({ ...asCalled(view), viewId, name: '更新' })
    expect((await ledger.listViews({})).views.map(({ name }) => name)).toEqual(['更新'])
    await ledger.deleteView({ viewId })
    expect((await ledger.listViews({})).views).toEqual([])
  })

  test('have names of their own', async () => {
    const { viewId } = await ledger.addView(asCalled(view))
    const second = ledger.addView(asCalled(view))
    expect(await refusal(second)).toMatchObject({ status: 409, code: 'ledger.viewNameTaken' })
    await ledger.changeView({ ...asCalled(view), viewId })
  })
})
