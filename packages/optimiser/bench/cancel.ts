import { nodeMiniZincWorker } from '../src/engines/minizinc/node-worker.ts'
import * as packing from '../src/packing/index.ts'
import * as portfolio from '../src/portfolio/index.ts'
import * as scheduling from '../src/scheduling/index.ts'
import { virtualMachines } from './packing-instances.ts'

/**
 * How long after an abort each search and each explanation answers, aborted at several moments of its work:
 * `node packages/optimiser/bench/cancel.ts`. The goal is a second.
 */
const moments = [300, 1000, 3000, 9000]

interface Case {
  name: string
  run: (signal: AbortSignal) => Promise<unknown>
}

const scarce: packing.PackingProblem = {
  dimensions: ['cores', 'memory'],
  hosts: [{ id: 'host', capacity: [48, 160], price: 1, stock: 9 }],
  items: Array.from({ length: 90 }, (_, at) => ({
    id: `server-${at}`,
    size: [1 + ((at * 7) % 11), 1 + ((at * 13) % 37)],
  })),
}
const city = (systems: number) => portfolio.generatePortfolio({ systems, seed: 1 })
const poorCity: portfolio.PortfolioProblem = {
  ...city(300),
  budgets: city(300).budgets!.map((budget) => ({ ...budget, limitYen: budget.limitYen * 0.5 })),
}
const recovery = scheduling.generateProject({
  jobs: 120,
  networkComplexity: 1.8,
  resourceFactor: 0.75,
  resourceStrength: 0.2,
  seed: 1,
})
const noEnd = { timeLimitMs: 600_000 }

const cases: Case[] = [
  {
    name: 'packing, 1,000 servers',
    run: (signal) => packing.solve(virtualMachines(1000, 0), { ...noEnd, signal }),
  },
  {
    name: 'packing explained, 90 servers',
    run: (signal) => packing.explainInfeasible(scarce, { signal, workLimit: 1e12 }),
  },
  {
    name: 'scheduling, 120 tasks, with Chuffed',
    run: (signal) => scheduling.solve(recovery, { ...noEnd, signal, createEngineWorker: nodeMiniZincWorker }),
  },
  ...[35, 100, 1000].map((systems) => ({
    name: `portfolio, ${systems} systems`,
    run: (signal: AbortSignal) => portfolio.solve(city(systems), { ...noEnd, gap: 0, signal }),
  })),
  {
    name: 'portfolio explained, 300 systems',
    run: (signal) => portfolio.explainInfeasible(poorCity, { signal }),
  },
]

/** Milliseconds from the abort to the answer; null when the answer came before. */
async function answeredAfter({ run }: Case, moment: number): Promise<number | null> {
  const stop = new AbortController()
  let abortedAt: number | null = null
  const timer = setTimeout(() => {
    abortedAt = performance.now()
    stop.abort()
  }, moment)
  await run(stop.signal)
  clearTimeout(timer)
  return abortedAt === null ? null : performance.now() - abortedAt
}

console.log(`| aborted after | ${moments.map((moment) => `${moment / 1000} s`).join(' | ')} |`)
console.log(`| --- |${' --- |'.repeat(moments.length)}`)
for (const one of cases) {
  const waited: string[] = []
  for (const moment of moments) {
    const ms = await answeredAfter(one, moment)
    waited.push(ms === null ? 'answered before' : `${Math.round(ms)} ms`)
  }
  console.log(`| ${one.name} | ${waited.join(' | ')} |`)
}
