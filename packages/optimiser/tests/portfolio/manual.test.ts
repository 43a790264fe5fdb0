import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toJSONSchema } from 'zod'
import { parseProblem, solve, verify } from '../../src/portfolio/index.ts'
import { problemSchema } from '../../src/portfolio/problem-schema.ts'

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

test('the example of the manual gives the answer of the manual', async () => {
  const block = (name: string) =>
    new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(read('portfolio.md'))![1]!
  const problem = parseProblem(block('problem'))
  const answer = await solve(problem)
  expect(answer).toMatchObject(JSON.parse(block('answer')))
  expect(verify(problem, answer.solution!).violations).toEqual([])
})

test('the JSON schema beside the manual is the shape that is read', () => {
  expect(JSON.parse(read('portfolio.schema.json'))).toEqual(
    JSON.parse(JSON.stringify(toJSONSchema(problemSchema))),
  )
})
