import { expect, test } from 'vitest'
import type { CreateEngineWorker } from '../../src/engines/minizinc/index.ts'
import { boundsOf } from '../../src/scheduling/bounds/index.ts'
import { compile } from '../../src/scheduling/compile.ts'
import { Incumbent } from '../../src/scheduling/incumbent.ts'
import { Proof } from '../../src/scheduling/proof.ts'

/** Two machines, nine tasks of three hours and one of one: a schedule of any makespan from 16 on ends the last one then. */
const problem = {
  resources: [{ id: 'machines', capacity: 2 }],
  tasks: Array.from({ length: 10 }, (_, k) => ({
    id: `task ${k}`,
    modes: [{ duration: k < 9 ? 3 : 1, demands: { machines: 1 } }],
  })),
}
const project = compile(problem)

/** A proof whose engine is asked and never answers, on a clock set by hand. */
function proofOf() {
  const bounds = boundsOf(project)!
  const incumbent = new Incumbent(problem, project, bounds.lower, () => {})
  const longest: number[] = []
  const createEngineWorker: CreateEngineWorker = () => ({
    postMessage: (message) => {
      const { files } = message as { files: Record<string, string> }
      longest.push(JSON.parse(files['data.json']!).bound)
    },
    onMessage: () => {},
    onError: () => {},
    terminate: () => {},
  })
  let now = 0
  const proof = new Proof(
    { project, bounds, incumbent, signal: undefined, timeLimitMs: 60_000, elapsedMs: () => now },
    createEngineWorker,
  )
  return {
    /** Longest makespan that the engine was asked for, question by question. */
    longest,
    async find(makespan: number, seconds: number) {
      const start = Int32Array.from({ length: 10 }, (_, k) => (k < 9 ? 3 * Math.floor(k / 2) : makespan - 1))
      const end = start.map((time, k) => time + (k < 9 ? 3 : 1))
      incumbent.offer({ start, end, mode: Int32Array.from(start.keys()), objective: makespan }, 'heuristic')
      now = seconds * 1000
      proof.run()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

test('the engine is asked about two steps better than what is known', async () => {
  const proof = proofOf()
  await proof.find(30, 1)
  expect(proof.longest).toEqual([28])
})

test('what the heuristics find beside it turns the engine to the next two steps, be it more than it looks for or just that', async () => {
  const proof = proofOf()
  await proof.find(30, 1)
  await proof.find(29, 4)
  expect(proof.longest).toEqual([28, 27])
  await proof.find(25, 7)
  expect(proof.longest).toEqual([28, 27, 23])
})

test('a question that has just begun is not broken off', async () => {
  const proof = proofOf()
  await proof.find(30, 1)
  await proof.find(29, 1.5)
  expect(proof.longest).toEqual([28])
})
