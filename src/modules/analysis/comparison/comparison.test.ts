import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'
import { fromMedian } from './domain/among-cities.ts'
import { compareFigures } from './domain/compare.ts'
import type { Figure } from './domain/figures.ts'
import { replaceShared } from './server/store.ts'

const town = await testTown([ledgerModule, analysisModule])
const analysis = town.as('itPolicy').client(analysisContract)
const ledger = town.as('itPolicy').client(ledgerContract)

async function register(name: string, owningDivision: string, effectiveOn: string, kindOfUse: string) {
  await ledger.registerSystem({
    answers: { name, owningDivision, status: 'running', contractedBy: 'city', runBy: 'city', kindOfUse },
    rows: kindOfUse === 'dedicatedServer' ? { servers: [{ serverName: name }] } : {},
    reason: '見本の登録',
    effectiveOn,
  })
}

beforeAll(async () => {
  await register('税総合', '税務課', '2024-04-01', 'dedicatedServer')
  await register('住民記録', '市民課', '2024-04-01', 'sharedServer')
  await register('窓口予約', '市民課', '2025-04-01', 'cloud')
  await register('申告受付', '税務課', '2025-04-01', 'dedicatedServer')
})

describe('two days', () => {
  test('differ by the systems that came in between, by name', async () => {
    const { left, right, figures } = await analysis.compareDiagnoses({ leftAsOf: '2024-10-01' })
    expect([left.systems, right.systems]).toEqual([2, 4])
    expect(figures.find(({ key }) => key === 'usageForm.dedicatedServer')).toMatchObject({
      label: '専用サーバ',
      left: { count: 1, denominator: 2, share: 0.5 },
      right: { count: 2, denominator: 4, share: 0.5 },
      moreCount: 1,
      moreShare: 0,
      came: [{ system: '申告受付' }],
      went: [],
    })
  })

  test('that are the same differ in nothing', async () => {
    const { figures } = await analysis.compareDiagnoses({})
    expect(
      figures.every(({ moreCount, came, went }) => moreCount === 0 && came.length + went.length === 0),
    ).toBe(true)
  })
})

test('two divisions are held against each other; a division only against itself', async () => {
  const [leftDivisionId, rightDivisionId] = [await town.divisionId('税務課'), await town.divisionId('市民課')]
  const { left, right, figures } = await analysis.compareDiagnoses({ leftDivisionId, rightDivisionId })
  expect([left.divisions[0]?.name, right.divisions[0]?.name]).toEqual(['税務課', '市民課'])
  expect(figures.find(({ key }) => key === 'usageForm.dedicatedServer')).toMatchObject({ moreCount: -2 })
  await expect(
    town.as('division').client(analysisContract).compareDiagnoses({ leftDivisionId, rightDivisionId }),
  ).rejects.toMatchObject({ problem: { code: 'analysis.divisionNotYours' } })
})

describe('other cities', () => {
  const dedicated = async () =>
    (await analysis.compareCities({})).figures.find(({ key }) => key === 'usageForm.dedicatedServer')

  /** More cities that share one figure each. */
  async function otherCities(measures: readonly number[]) {
    for (const measure of measures) {
      const { tenantId } = await town.database.createTenant(String(20_000 + Math.round(measure * 1000)))
      await town.database.transaction({ tenantId, actorId: null }, (tx) =>
        replaceShared(tx, [{ key: 'usageForm.dedicatedServer', measure }], {
          asOf: '2026-11-24',
          sharedAt: '2026-11-24T00:00:00Z',
          sharedByName: '見本',
        }),
      )
    }
  }

  test('are quartiles from the fifth city on, and nothing before', async () => {
    await otherCities([0.1, 0.2, 0.3, 0.4])
    // The own figures never count among the others'.
    expect(await analysis.shareFigures({})).toEqual({ figures: expect.any(Number) })
    expect(await dedicated()).toMatchObject({ own: { share: 0.5 }, others: null })
    await otherCities([0.9])
    expect((await dedicated())?.others).toEqual({
      cities: 5,
      lowerQuartile: 0.2,
      median: 0.3,
      upperQuartile: 0.4,
      moreCount: 1,
      moreShare: expect.closeTo(0.2),
    })
  })

  test('cannot be asked for with less than five, and lose no digit that would tell one of them', async () => {
    const asked = (fewest: number) =>
      town.database.transaction(
        { tenantId: town.tenant.tenantId, actorId: null },
        async (tx) =>
          (
            await sql<{
              key: string
              median: number
            }>`select * from analysis_figure_distribution(${fewest})`.execute(tx.tables<object>())
          ).rows,
      )
    await otherCities([0.333_33])
    expect(await asked(1)).toMatchObject([{ key: 'usageForm.dedicatedServer', median: 0.32 }])
    expect(await asked(7)).toEqual([])
  })

  test('that are too few for one figure stay hidden, whatever is shown beside it', async () => {
    const { tenantId } = await town.database.createTenant('29999')
    await town.database.transaction({ tenantId, actorId: null }, (tx) =>
      replaceShared(tx, [{ key: 'usageForm.cloud', measure: 0.7 }], {
        asOf: '2026-11-24',
        sharedAt: '2026-11-24T00:00:00Z',
        sharedByName: '見本',
      }),
    )
    const shown = (await analysis.compareCities({})).figures.filter(({ others }) => others)
    expect(shown.map(({ key }) => key)).toEqual(['usageForm.dedicatedServer'])
  })

  test('see what a city shares until it takes it back', async () => {
    expect((await analysis.compareCities({})).shared).toMatchObject({
      asOf: '2026-11-24',
      sharedByName: '見本 itPolicy',
    })
    const theirs = town.neighbour.as('viewer').client(analysisContract)
    const citiesSeen = async () =>
      (await theirs.compareCities({})).figures.find(({ key }) => key === 'usageForm.dedicatedServer')?.others
        ?.cities
    expect(await citiesSeen()).toBe(7)
    await analysis.withdrawFigures({})
    expect(await citiesSeen()).toBe(6)
    expect((await analysis.compareCities({})).shared).toBeNull()
  })

  test('leave nothing in the database that another city could read', async () => {
    await analysis.shareFigures({})
    const { tenantId } = town.neighbour.tenant
    const seen = await town.database.transaction({ tenantId, actorId: null }, (tx) =>
      tx
        .tables<{ analysis_shared_figure: { key: string } }>()
        .selectFrom('analysis_shared_figure')
        .selectAll()
        .execute(),
    )
    expect(seen).toEqual([])
  })
})

test.each([
  [{ count: 21, denominator: 34, share: 21 / 34 }, 0.59, 1],
  [{ count: 21, denominator: 34, share: 21 / 34 }, 0.62, 0],
  [{ count: 0, denominator: 34, share: 0 }, 0.5, -17],
  [{ count: 35, denominator: null, share: null }, 40, -5],
  [{ count: 0, denominator: 0, share: null }, 0.5, null],
])('%j beside a median of %d is %d systems more', (side, median, moreCount) => {
  expect(fromMedian(side, median).moreCount).toBe(moreCount)
})

const anySystem = fc
  .integer({ min: 0, max: 9 })
  .map((at) => ({ system: `s${at}`, systemId: `${at}`, division: '課' }))
const anyFigure = fc.uniqueArray(anySystem, { selector: ({ systemId }) => systemId }).chain((systems) =>
  fc.integer({ min: systems.length, max: 20 }).map(
    (denominator): Figure => ({
      key: 'usageForm.cloud',
      analysis: 'usageForm',
      count: systems.length,
      denominator,
      systems,
    }),
  ),
)

test('what came less what went is the difference, and the other way round is its opposite', () => {
  fc.assert(
    fc.property(anyFigure, anyFigure, (one, other) => {
      const [there] = compareFigures([one], [other])
      const [back] = compareFigures([other], [one])
      expect(there?.moreCount).toBe((there?.came.length ?? 0) - (there?.went.length ?? 0))
      expect(there?.came).toEqual(back?.went)
      expect((there?.moreCount ?? 0) + (back?.moreCount ?? 0)).toBe(0)
    }),
  )
})
