import { describe, expect, test } from 'vitest'
import { linearMiniZinc, wholeNumbers } from '../../bench/linear-minizinc.ts'
import { LinearModel } from '../../src/engines/highs/index.ts'
import { type Engine, runMiniZinc } from '../../src/engines/minizinc/index.ts'
import { nodeMiniZincWorker } from '../../src/engines/minizinc/node-worker.ts'

/** Costs 10.5a + 13b + 7c with 3a + 4b + 2.5c at least 11 and exactly one of a and b; the best is b and 3c (34). */
function purchase(): LinearModel {
  const model = new LinearModel()
  const [a, b] = [10.5, 13].map((cost) => model.addVariable(cost, 0, 1, true)) as [number, number]
  const c = model.addVariable(7, 0, 9, true)
  model.addRow(11, Number.POSITIVE_INFINITY, [
    [a, 3],
    [b, 4],
    [c, 2.5],
  ])
  model.addRow(1, 1, [
    [a, 1],
    [b, 1],
  ])
  return model
}

describe('an engine of MiniZinc', () => {
  test.each<Engine>(['chuffed', 'gecode', 'coin-bc'])(
    '%s proves the best of a small model',
    async (engine) => {
      const found: number[][] = []
      const bounds: unknown[] = []
      const outcome = await runMiniZinc(nodeMiniZincWorker, {
        engine,
        model: linearMiniZinc,
        data: wholeNumbers(purchase()),
        onSolution: ({ x }) => found.push(x as number[]),
        onStatistics: ({ objectiveBound }) => bounds.push(objectiveBound),
      })
      expect(outcome).toBe('proved')
      expect(found.at(-1)).toEqual([0, 1, 3])
      if (engine === 'coin-bc') expect(bounds).toContain(34)
    },
  )

  test('says when nothing satisfies the rows, and takes no time when it is stopped before', async () => {
    const model = purchase()
    model.addRow(2, 2, [
      [0, 1],
      [1, 1],
    ])
    const request = { model: linearMiniZinc, data: wholeNumbers(model), onSolution: () => {} }
    expect(await runMiniZinc(nodeMiniZincWorker, request)).toBe('impossible')
    const signal = AbortSignal.abort()
    expect(await runMiniZinc(nodeMiniZincWorker, { ...request, signal })).toBe('stopped')
  })
})

test('a linear model that is not in whole numbers is not given to such an engine', () => {
  const model = purchase()
  model.addVariable(1, 0, 1, false)
  expect(() => wholeNumbers(model)).toThrow('continuous')
  const third = purchase()
  third.addRow(0, 1, [[0, 1 / 3]])
  expect(() => wholeNumbers(third)).toThrow('not whole')
})
