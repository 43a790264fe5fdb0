import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LinearModel } from '../../src/engines/highs/index.ts'
import { boxOfAll } from '../../src/portfolio/box.ts'
import { buildModel } from '../../src/portfolio/build-model.ts'
import { compile } from '../../src/portfolio/compile.ts'
import { roundRow } from '../../src/portfolio/cuts/round-row.ts'
import { RowSum } from '../../src/portfolio/cuts/row-sum.ts'
import { strengthen } from '../../src/portfolio/cuts/strengthen.ts'
import { generatePortfolio } from '../../src/portfolio/generate.ts'
import { addedRows, addRows } from '../../src/portfolio/plan-rows.ts'
import { rootBound } from '../../src/portfolio/root-bound.ts'
import { wholeOptimum } from './whole-optimum.ts'

/** Up to four whole variables and one that is not, a point, rows that nearly bind there, and how often each is taken. */
const roundings = fc.record({
  uppers: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
  rows: fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }),
      width: fc.constantFrom(0, 4, Number.POSITIVE_INFINITY),
      times: fc.oneof(fc.constantFrom(1, 0.5, -1), fc.double({ min: -3, max: 3, noNaN: true })),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  shares: fc.array(fc.constantFrom(0, 0, 1, 1, 0.25, 0.5, 0.9), { minLength: 5, maxLength: 5 }),
})

describe('a cut', () => {
  test('keeps every whole point that the rows keep', () => {
    let cuts = 0
    fc.assert(
      fc.property(roundings, fc.constantFrom(1, -1), ({ uppers, rows, shares }, sign) => {
        const bounds = [...uppers, 2]
        const model = new LinearModel()
        bounds.forEach((upper, j) => {
          model.addVariable(0, 0, upper, j < uppers.length)
        })
        const at = Float64Array.from(bounds, (upper, j) => shares[j]! * upper)
        for (const { values, width } of rows) {
          const upper = Math.floor(at.reduce((total, x, j) => total + values[j]! * x, 0))
          const terms = bounds.map((_, j): [number, number] => [j, values[j]!])
          model.addRow(upper - width, upper, terms)
        }
        const isWholeRow = Uint8Array.from(rows, ({ values }) => (values[uppers.length] === 0 ? 1 : 0))
        const sum = new RowSum(model, at, isWholeRow)
        rows.forEach(({ times }, row) => {
          sum.add(row, times)
        })
        const base = sum.baseRow(sign as 1 | -1)!
        const factors = new Float64Array(model.variables + model.rows)
        const limit = roundRow(base, factors)
        const cut = limit === null ? null : sum.cut(base, factors, limit)
        if (!cut) return
        cuts++
        for (const point of pointsOf(bounds, uppers.length)) {
          if (!model.isSatisfiedBy(point, 1e-9)) continue
          const activity = cut.terms.reduce((total, [j, value]) => total + value * point[j]!, 0)
          expect(activity).toBeLessThanOrEqual(cut.most + 1e-9)
        }
      }),
      { numRuns: 12000 },
    )
    expect(cuts).toBeGreaterThan(100)
  })

  test.each([2, 5, 8])('raises the bound of city %i, never above its best plan', async (seed) => {
    const problem = generatePortfolio({ systems: 12, years: 6, platforms: 2, seed })
    const instance = compile(problem)
    const built = buildModel(instance)
    const root = await rootBound(instance, built, () => false)
    const strong = await strengthen(instance, built, root, () => false)
    expect(strong.yen).toBeGreaterThan(1.02 * root.yen)
    expect(strong.yen).toBeLessThanOrEqual(await wholeOptimum(problem))
    expect(built.model.rows).toBeGreaterThan(built.ownRows)
  })
})

test('rows found in one model say the same in a smaller one', async () => {
  const instance = compile(generatePortfolio({ systems: 12, years: 6, platforms: 2, seed: 3 }))
  const wide = buildModel(instance)
  await strengthen(instance, wide, await rootBound(instance, wide, () => false), () => false)
  const rows = addedRows(wide)
  const kept = boxOfAll(instance, 0).kept.map((yes, a) => (a % 3 === 0 ? 0 : yes))
  const narrow = buildModel(instance, kept)
  addRows(narrow, rows)
  const again = buildModel(instance)
  addRows(again, rows)
  expect(addedRows(again)).toEqual(rows)
  expect(addedRows(narrow)).toEqual(
    rows.map(({ numbers, values, most }) => {
      const stays = Array.from(numbers, (number) => number >= kept.length || kept[number] === 1)
      return {
        numbers: numbers.filter((_, k) => stays[k]),
        values: values.filter((_, k) => stays[k]),
        most,
      }
    }),
  )
})

/** All whole values of the first variables, with some values of the last. */
function pointsOf(uppers: readonly number[], whole: number): number[][] {
  return uppers.reduce<number[][]>(
    (points, upper, j) => {
      const steps = j < whole ? 1 : 4
      const values = Array.from({ length: upper * steps + 1 }, (_, k) => k / steps)
      return points.flatMap((point) => values.map((value) => [...point, value]))
    },
    [[]],
  )
}
