import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeMiniZincWorker } from '../../src/engines/minizinc/node-worker.ts'
import { solve, verify } from '../../src/scheduling/index.ts'

test('the example of the manual gives the answer of the manual', async () => {
  const manual = readFileSync(new URL('../../docs/scheduling.md', import.meta.url), 'utf8')
  const block = (name: string) =>
    JSON.parse(new RegExp(`\`\`\`json ${name}\\n([^]*?)\`\`\``).exec(manual)![1]!)
  const problem = block('problem')
  const answer = await solve(problem, { createEngineWorker: nodeMiniZincWorker, workLimit: 2000 })
  expect(answer).toMatchObject(block('answer'))
  expect(verify(problem, answer.solution!).violations).toEqual([])
})
