import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { generatePortfolio } from '@saiteki/optimiser/portfolio'
import { generateProject } from '@saiteki/optimiser/scheduling'
import { expect, test } from 'vitest'
import { writePsplib } from '../../packages/optimiser/tests/scheduling/write-psplib.ts'

/** A solution and a bound: there is something to answer with. */
const hasAnswer = /^\S+ s +[\d.]+ ≥ [\d.]+ /m

/** Runs `optimise …` as a shell does, in a process group of its own, and presses Ctrl-C once it has said the sign. */
async function interrupted(kind: string, name: string, content: string, sign: RegExp) {
  const folder = await mkdtemp(path.join(tmpdir(), 'saiteki-interrupt-'))
  const file = path.join(folder, name)
  await writeFile(file, content)
  const entry = path.resolve(import.meta.dirname, '../../bin/saiteki.js')
  const args = [entry, 'optimise', kind, file, '--json', '--progress', '--time-limit', '3000']
  const command = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const out = text(command.stdout)
  const ended = once(command, 'exit')
  let [said, hasBegun] = ['', false]
  command.stderr.on('data', (chunk: Buffer) => {
    said += chunk
    if (hasBegun || !sign.test(said)) return
    hasBegun = true
    process.kill(-command.pid!, 'SIGINT')
  })
  const [code] = await ended
  await rm(folder, { recursive: true })
  return { code, answer: JSON.parse(await out) }
}

/** Too many servers of too many sizes for a proof. */
const servers = () => {
  const rows = Array.from({ length: 400 }, (_, at) =>
    [397, 283, 571]
      .map((step, d) => 100 + ((at * step) % (499 - d)))
      .concat(1)
      .join(' '),
  )
  return `3\n1000 1000 1000\n${rows.length}\n${rows.join('\n')}\n`
}
const shape = { networkComplexity: 1.8, resourceFactor: 1, resourceStrength: 0.1 }

test.each([
  ['pack', 'servers.vbp', servers, 'bins'],
  ['schedule', 'project.sm', () => writePsplib(generateProject({ jobs: 120, ...shape, seed: 1 })), 'starts'],
  ['portfolio', 'city.json', () => JSON.stringify(generatePortfolio({ systems: 100, seed: 1 })), 'choices'],
])(
  'Ctrl-C ends the search of optimise %s, and the best found so far is the answer',
  { timeout: 120_000 },
  async (kind, name, content, solution) => {
    const { code, answer } = await interrupted(kind, name, content(), hasAnswer)
    expect(code).toBe(0)
    expect(answer).toMatchObject({ status: 'feasible', stoppedBecause: 'cancelled' })
    expect(answer[solution].length).toBeGreaterThan(0)
    expect(answer.lowerBound).toBeLessThan(answer.objective ?? answer.makespan)
  },
)

/** A city that has too little money to leave what half of its systems must leave by 2030. */
const poorCity = () => {
  const city = generatePortfolio({ systems: 300, seed: 1 })
  const systems = city.systems.map((system, at) => (at % 2 === 0 ? { ...system, latestYear: 2030 } : system))
  const budgets = city.budgets!.map((budget) => ({ ...budget, limitYen: Math.round(budget.limitYen * 0.7) }))
  return { ...city, systems, budgets }
}
/** Servers alike, more than there are hosts for. */
const crowd = () => ({
  dimensions: ['cores', 'memoryGb'],
  hosts: [{ id: 'host', capacity: [16, 64], stock: 60 }],
  items: Array.from({ length: 400 }, (_, at) => ({ id: `server-${at}`, size: [4, 16] })),
})

test.each([
  ['portfolio', 'city.json', poorCity, 'explanation'],
  ['pack', 'servers.json', crowd, 'conflict'],
])(
  'Ctrl-C ends the search of optimise %s for the reason why nothing is possible, and that stays the answer',
  { timeout: 300_000 },
  async (kind, name, problem, reason) => {
    const { code, answer } = await interrupted(kind, name, JSON.stringify(problem()), / explanation$/m)
    expect(code).toBe(0)
    expect(answer).toMatchObject({ status: 'infeasible', stoppedBecause: 'proved', objective: null })
    expect(answer[reason]?.isSmallest ?? false).toBe(false)
  },
)
