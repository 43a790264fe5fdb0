import { describe, expect, test } from 'vitest'
import { HighsModel, LinearModel } from '../../src/engines/highs/index.ts'

/** Knapsack: 10a + 13b + 7c + 11d, weights 3, 4, 2, 3, at most 7; the best is b and d (24). */
function knapsack(): LinearModel {
  const model = new LinearModel()
  for (const worth of [10, 13, 7, 11]) model.addVariable(-worth, 0, 1, true)
  model.addRow(-Infinity, 7, [
    [0, 3],
    [1, 4],
    [2, 2],
    [3, 3],
  ])
  return model
}

describe('a model in HiGHS', () => {
  test('is solved to a proven optimum', async () => {
    const model = await HighsModel.open(knapsack())
    const { status, objective, lowerBound, values } = model.run()
    expect([status, objective, lowerBound]).toEqual(['optimal', -24, -24])
    expect([...values!].map((value) => value > 0.5)).toEqual([false, true, false, true])
    model.dispose()
  })

  test('gives dual values when relaxed, and grows by columns and rows', async () => {
    const model = await HighsModel.open(knapsack(), true)
    const relaxed = model.run()
    expect(relaxed.objective).toBeCloseTo(-(11 + 7 + (10 / 3) * 2), 6)
    expect(model.duals().rows[0]).toBeCloseTo(-10 / 3, 6)
    const column = model.addColumn(-20, 0, 1, [[0, 2]])
    expect(model.run().objective).toBeCloseTo(-(20 + 11 + 7), 6)
    model.addRow(-Infinity, 0.5, [[column, 1]])
    expect(model.run().values![column]).toBeCloseTo(0.5, 6)
    model.dispose()
  })

  test('says when nothing satisfies the rows', async () => {
    const linear = knapsack()
    linear.addRow(
      5,
      Infinity,
      [0, 1, 2, 3].map((j) => [j, 1] as const),
    )
    const model = await HighsModel.open(linear)
    const { status, values } = model.run()
    expect([status, values]).toEqual(['infeasible', null])
    model.dispose()
  })

  test('stops when it is asked to, and starts from a solution it is given', async () => {
    const model = await HighsModel.open(knapsack())
    model.startFrom(Float64Array.of(1, 1, 0, 0))
    const { status, values } = model.run({ shouldStop: () => true })
    expect(['optimal', 'stopped']).toContain(status)
    expect(values).not.toBeNull()
    model.dispose()
  })
})
