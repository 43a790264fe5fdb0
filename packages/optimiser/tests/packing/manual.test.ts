import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPackingJson, solve, verify } from '../../src/packing/index.ts'

test("the manual's example gives the answer that stands beside it", async () => {
  const manual = readFileSync(new URL('../../docs/packing.md', import.meta.url), 'utf8')
  const block = (name: string) => new RegExp(`\`\`\`json ${name}\n([^]*?)\`\`\``).exec(manual)![1]!
  const problem = readPackingJson(block('problem'))
  const answer = await solve(problem, { seed: 1 })
  expect(answer).toMatchObject(JSON.parse(block('answer')))
  expect(verify(problem, answer.solution!)).toEqual({ violations: [], objective: answer.objective })
})
