import { beforeAll, describe, expect, test } from 'vitest'
import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerTown } from './testing/ledger-town.ts'

const town = await ledgerTown()
const ledger = town.ledger('viewer')

const yen = (
  fiscalYear: number,
  plannedOrActual: string,
  unitPriceYen: number,
  costItem = 'maintenance',
) => ({
  fiscalYear,
  costItem,
  plannedOrActual,
  quantity: 12,
  unitPriceYen,
})

beforeAll(async () => {
  await town.register(
    {
      name: '住民税システム',
      nameKana: 'ジュウミンゼイ',
      kindOfUse: 'dedicatedServer',
      staffUsers: 12,
      networkZone: 'lgwan',
      purpose: '髙橋さんの引継ぎメモあり',
    },
    {
      servers: [{ serverName: '税01', os: 'Windows Server 2012 R2' }],
      costs: [
        yen(2026, 'planned', 100),
        yen(2026, 'planned', 900, 'useFee'),
        yen(2026, 'actual', 200),
        yen(2025, 'actual', 7),
      ],
      contracts: [{ contractName: '保守', contractKind: 'maintenance', vendor: '見本システム株式会社' }],
    },
    { effectiveOn: '2026-04-01' },
  )
  await town.register(
    {
      name: 'グループウェア',
      nameKana: 'グループウェア',
      owningDivision: '情報政策課',
      kindOfUse: 'cloud',
      staffUsers: 480,
    },
    {},
    { effectiveOn: '2026-06-01' },
  )
  await town.register({
    name: '戸籍',
    nameKana: 'コセキ',
    owningDivision: '市民課',
    contractedBy: 'prefecture',
  })
})

const names = async (input: Parameters<typeof ledger.listSystems>[0]) =>
  (await ledger.listSystems(input)).systems.map(({ name }) => name)

describe('the list of systems', () => {
  test('is in the order of their readings and counts what every filter holds', async () => {
    const listed = await ledger.listSystems({})
    expect(listed).toMatchObject({ asOf: '2026-11-24', fiscalYear: 2026, visible: 3, found: 3 })
    expect(listed.systems.map(({ name }) => name)).toEqual(['グループウェア', '戸籍', '住民税システム'])
    expect(listed.facets.division.map(({ label, count }) => [label, count])).toContainEqual(['税務課', 1])
    expect(listed.facets.vendor).toMatchObject([{ label: '見本システム株式会社', count: 1 }])
    expect(listed.facets.status).toEqual([{ key: 'running', label: '稼働', count: 3 }])
  })

  test('finds words in any field and row, in any width, kana and variant of a character, and all of them', async () => {
    expect(await names({ text: '高橋' })).toEqual(['住民税システム'])
    expect(await names({ text: 'ぐるーぷうぇあ' })).toEqual(['グループウェア'])
    expect(await names({ text: '見本システム 保守' })).toEqual(['住民税システム'])
    expect(await names({ text: '見本システム グループ' })).toEqual([])
    expect(await names({ text: '100%_' })).toEqual([])
  })

  test('finds systems by the new name of a vendor or division, once it is renamed', async () => {
    const directory = town.as('administrator').client(directoryContract)
    const { vendors } = await directory.listVendors({})
    const vendor = vendors.find(({ name }) => name === '見本システム株式会社')
    if (!vendor) throw new Error('the vendor is gone')
    await directory.changeVendor({ ...vendor, name: '改名システム株式会社' })
    expect(await names({ text: '改名システム 保守' })).toEqual(['住民税システム'])
    await directory.changeVendor(vendor)
  })

  test('finds words of restricted fields for the city’s own staff', async () => {
    expect(await names({ text: 'windows server' })).toEqual(['住民税システム'])
  })

  test('comes as a table, in the same order and by the same filters', async () => {
    const { bytes, fileName } = await ledger.exportList({ text: 'ない言葉' })
    const [head, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect({ fileName, head }).toEqual({
      fileName: 'システム一覧_2026-11-24.csv',
      head: expect.stringContaining('システム名,よみがな,略称,所管課,状態'),
    })
    expect(lines).toEqual([])
    const all = new TextDecoder().decode((await ledger.exportList({ sort: 'staffUsers' })).bytes)
    expect(all.match(/住民税システム|グループウェア,グループウェア|戸籍/g)).toEqual([
      '住民税システム',
      'グループウェア,グループウェア',
      '戸籍',
    ])
  })

  test('filters by division, vendor, kind of use and zone together', async () => {
    const divisionId = [await town.divisionId('税務課'), await town.divisionId('市民課')]
    expect(await names({ divisionId })).toEqual(['戸籍', '住民税システム'])
    expect(await names({ divisionId, networkZone: ['lgwan'] })).toEqual(['住民税システム'])
    expect(await names({ vendorId: [await town.vendorId('見本システム株式会社')] })).toEqual([
      '住民税システム',
    ])
    expect(await names({ kindOfUse: ['cloud', 'dedicatedServer'] })).toEqual([
      'グループウェア',
      '住民税システム',
    ])
  })

  test('sorts either way, with what is open last in both', async () => {
    expect(await names({ sort: 'staffUsers' })).toEqual(['住民税システム', 'グループウェア', '戸籍'])
    expect(await names({ sort: 'staffUsers', order: 'descending' })).toEqual([
      'グループウェア',
      '住民税システム',
      '戸籍',
    ])
  })

  test('comes a page at a time', async () => {
    expect(await names({ page: 2, pageSize: 2 })).toEqual(['住民税システム'])
    expect(await names({ page: 3, pageSize: 2 })).toEqual([])
  })

  test('says what a year costs, by settled figures where there are any, and what stays out of sums', async () => {
    const { costYear, systems } = await ledger.listSystems({ text: '税' })
    expect(costYear).toBe(2026)
    expect(systems).toMatchObject([{ yearlyCostYen: 12 * 200 + 12 * 900, outOfScope: null }])
    expect((await ledger.listSystems({ text: '戸籍' })).systems).toMatchObject([
      { outOfScope: 'contractedByOthers' },
    ])
  })

  test('shows the systems of a past day', async () => {
    expect(await names({ asOf: '2026-03-31' })).toEqual([])
    expect(await names({ asOf: '2026-05-31' })).toEqual(['住民税システム'])
  })
})

test('completeness counts the city’s own systems, and 不明 apart', async () => {
  const { systemId, version } = await town.register({ name: '公園', purpose: { missing: 'unknown' } })
  const before = await ledger.ledgerCompleteness({})
  expect(before.systems.map(({ name }) => name)).not.toContain('戸籍')
  expect(before.byCategory).toHaveLength(18)
  await town.ledger('itPolicy').reviseSystem({
    systemId,
    expectedVersion: version,
    answers: { purpose: '公園を管理する', staffUsers: { missing: 'notApplicable' } },
    reason: '回答',
  })
  const after = await ledger.ledgerCompleteness({})
  expect(after.total).toEqual({
    asked: before.total.asked,
    answered: before.total.answered + 2,
    unknown: before.total.unknown - 1,
  })
})

test('the data dictionary names every category, field, choice and unit in both languages', async () => {
  const { categories } = await ledger.describeCatalogue({})
  expect(categories.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1))
  const cost = categories[1]?.collections[0]
  expect(cost).toMatchObject({
    key: 'costs',
    rowKey: ['fiscalYear', 'costItem', 'plannedOrActual', 'description'],
  })
  expect(cost?.fields.find(({ key }) => key === 'unitPriceYen')).toMatchObject({
    unit: { ja: '円', en: 'yen' },
    label: { ja: '単価', en: 'Unit price' },
    isRequired: true,
  })
})
