import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as portfolio from '../../src/portfolio/index.ts'

type Example = (
  module: typeof portfolio,
) => Promise<{ answer: portfolio.PortfolioAnswer; violations: unknown[] }>

test('the example of the manual runs and gives what it says', async () => {
  const manual = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(manual)![1]!
  const body = code.replace(/^import (\{.*\}) from .*$/m, 'const $1 = module')
  const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => Example
  const run = new AsyncFunction(
    'module',
    `${body}; return { answer, violations: verify(problem, answer.solution).violations }`,
  )
  const { answer, violations } = await run(portfolio)
  expect(['optimal', 'feasible']).toContain(answer.status)
  expect(answer.lowerBound).toBeLessThanOrEqual(answer.objective!)
  expect(violations).toEqual([])
})
