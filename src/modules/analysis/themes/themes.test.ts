import { beforeAll, describe, expect, test } from 'vitest'
import { foldToCp932, read } from '#kernel/sheets/index.ts'
import { testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisModule } from '../module.ts'
import { themesContract } from './contract.ts'
import { themeNames } from './names.ts'

const town = await testTown([ledgerModule, analysisModule])
const themes = (role: 'itPolicy' | 'division' | 'vendor') => town.as(role).client(themesContract)

beforeAll(async () => {
  const ledger = town.as('itPolicy').client(ledgerContract)
  const register = (name: string, owningDivision: string, nextRenewalOn: string) =>
    ledger.registerSystem({
      answers: {
        name,
        owningDivision,
        nextRenewalOn,
        status: 'running',
        contractedBy: 'city',
        runBy: 'city',
      },
      rows: {
        costs: [
          {
            fiscalYear: 2026,
            costItem: 'useFee',
            plannedOrActual: 'planned',
            quantity: 12,
            unitPriceYen: 1000,
          },
        ],
      },
      reason: '見本の登録',
      effectiveOn: '2026-04-01',
    })
  await register('税総合', '税務課', '2027-01-01')
  await register('住民記録', '市民課', '2031-01-01')
})

describe('the themes', () => {
  test('come in their order, of the day and the divisions asked for', async () => {
    const found = await themes('itPolicy').analyseThemes({})
    expect(found.themes.map(({ name }) => name)).toEqual(themeNames)
    expect(found).toMatchObject({ asOf: '2026-11-24', systems: 2, divisions: [] })
    expect((await themes('itPolicy').analyseThemes({ asOf: '2026-03-31' })).systems).toBe(0)
    const divisionId = [await town.divisionId('市民課')]
    expect((await themes('itPolicy').analyseThemes({ divisionId })).systems).toBe(1)
  })

  test('show a division its own systems alone, and a vendor nothing', async () => {
    const own = await themes('division').analyseThemes({})
    expect([own.systems, JSON.stringify(own).includes('住民記録')]).toEqual([1, false])
    await expect(themes('vendor').analyseThemes({})).rejects.toMatchObject({ problem: { status: 403 } })
  })

  test('never name a system of another city', async () => {
    const found = await town.neighbour.as('administrator').client(themesContract).analyseThemes({})
    expect(found.systems).toBe(0)
    for (const theme of found.themes)
      expect(theme).toMatchObject({ denominator: 0, missing: [], details: [] })
  })
})

test.each(themeNames)('%s goes out as CSV with the figures of the page, in both encodings', async (theme) => {
  const found = (await themes('itPolicy').analyseThemes({})).themes.find(({ name }) => name === theme)
  const rowsOf = async (table: 'figures' | 'systems', encoding: 'utf-8' | 'cp932') =>
    (await read(await themes('itPolicy').exportTheme({ theme, table, encoding }))).sheets[0]?.rows ?? []
  const figures = await rowsOf('figures', 'utf-8')
  expect(figures.slice(1).map((row) => [row[0], Number(row[1])])).toEqual(
    found?.figures.map(({ label, value }) => [label.ja, value]),
  )
  const systems = await rowsOf('systems', 'utf-8')
  expect(systems).toHaveLength(1 + (found?.details.length ?? 0) + (found?.missing.length ?? 0))
  const folded = systems.map((row) => row.map((cell) => cell && foldToCp932(String(cell))))
  expect(await rowsOf('systems', 'cp932')).toEqual(folded)
})
