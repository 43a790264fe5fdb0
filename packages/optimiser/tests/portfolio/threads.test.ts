import { expect, test } from 'vitest'
import { generatePortfolio, solve, solveHere } from '../../src/portfolio/index.ts'

test('several threads come to the answer of one, and to the same part of it when the work is limited', async () => {
  const problem = generatePortfolio({ systems: 11, seed: 4 })
  for (const workLimit of [Number.POSITIVE_INFINITY, 100]) {
    const alone = await solveHere(problem, { gap: 0.001, workLimit })
    const together = await solve(problem, { gap: 0.001, workLimit })
    expect({ ...together, seconds: 0 }).toEqual({ ...alone, seconds: 0 })
  }
})
