import os from 'node:os'
import { parseArgs } from 'node:util'
import { compile } from '../src/portfolio/compile.ts'
import { explain, generatePortfolio, type PortfolioProblem, solve, verify } from '../src/portfolio/index.ts'
import { buildNaiveModel } from '../src/portfolio/naive.ts'
import { naiveEngines } from './naive-runs.ts'
import { sampleCity } from './sample-city.ts'

/**
 * Generated cities of several sizes, by this solver and by the naive model given as it is to HiGHS, CBC, Gecode and
 * Chuffed, in one run, to the same gap and time limit; what deciding one system after the other would cost; and the
 * same for the sample city.
 *
 * `node bench/portfolio.ts [--systems 35,100,300,1000] [--seeds 1] [--time-limit 120] [--engines HiGHS,CBC,…]`: of the
 * engines those whose name contains one of the words; `--engines none` leaves them all out.
 */
const { values } = parseArgs({
  options: {
    systems: { type: 'string', default: '35,100,300,1000' },
    seeds: { type: 'string', default: '1' },
    'time-limit': { type: 'string', default: '120' },
    engines: { type: 'string', default: '' },
  },
})
const goals = new Map([
  [35, { gap: 0.001, seconds: 5 }],
  [100, { gap: 0.001, seconds: 60 }],
  [300, { gap: 0.005, seconds: 30 }],
  [1000, { gap: 0.01, seconds: 120 }],
])
const sizes = values.systems.split(',').map(Number)
const seeds = values.seeds.split(',').map(Number)
const limit = Number(values['time-limit'])
const engines = naiveEngines.filter(({ name }) =>
  values.engines.split(',').some((word) => name.toLowerCase().includes(word.toLowerCase())),
)

interface Run {
  objectiveYen: number | null
  gap: number | null
  wall: number
  cpu: number
}

async function timed(
  run: () => Promise<{ objectiveYen: number | null; gap: number | null; cpu?: number }>,
): Promise<Run> {
  const began = performance.now()
  const before = process.cpuUsage()
  const answer = await run()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1e6, ...answer, wall: (performance.now() - began) / 1000 }
}

const percent = (share: number | null) =>
  share === null || !Number.isFinite(share) ? '–' : `${(share * 100).toFixed(3)} %`
const million = (yen: number | null | undefined) => (yen == null ? '–' : (yen / 1e6).toFixed(1))

/** Solves, verifies, and says what deciding one system after the other would cost. */
async function bySaiteki(problem: PortfolioProblem, gap: number) {
  const { solution, objective, gap: reached } = await solve(problem, { gap, timeLimitMs: limit * 1000 })
  if (solution && verify(problem, solution).violations.length > 0) throw new Error('the plan does not verify')
  return { objectiveYen: objective, gap: reached, costs: solution && explain(problem, solution) }
}

for (const { name, missing } of engines)
  if (missing) console.log(`${name} is not installed and left out; on Debian: ${missing}\n`)
console.log('| systems | seed | to gap | by | objective M¥ | gap | s | cpu s | cpu ratio | load |')
console.log(`|${' --- |'.repeat(10)}`)
const savings: string[] = []
for (const size of sizes) {
  const { gap, seconds: goal } = goals.get(size) ?? { gap: 0.005, seconds: 60 }
  for (const seed of seeds) {
    const problem = generatePortfolio({ systems: size, seed })
    const print = (name: string, { objectiveYen, gap: reached, wall, cpu }: Run, ratio: string) => {
      const load = os.loadavg()[0]!.toFixed(1)
      const figures = [million(objectiveYen), percent(reached), wall.toFixed(1), cpu.toFixed(1), ratio, load]
      console.log(`| ${[size, seed, percent(gap), name, ...figures].join(' | ')} |`)
    }
    const ours = await timed(async () => {
      const { costs, ...run } = await bySaiteki(problem, gap)
      if (costs)
        savings.push(
          `${size} systems, seed ${seed}: one by one ${million(costs.oneByOneObjectiveYen)}, saving ${million(costs.savingYen)} M¥`,
        )
      return run
    })
    print(`Saiteki (goal ${goal} s)`, ours, '1')
    for (const { name, yenPerUnit, run, missing } of engines) {
      if (missing) continue
      const model = buildNaiveModel(compile(problem), yenPerUnit)
      const theirs = await timed(async () => {
        const { objective, ...rest } = await run(model, gap, limit)
        return { objectiveYen: objective === null ? null : objective * yenPerUnit, ...rest }
      })
      print(`naive, ${name}`, theirs, `${(theirs.cpu / ours.cpu).toFixed(1)}×`)
    }
  }
}
const { objectiveYen, gap, costs } = await bySaiteki(sampleCity(), 0.001)
console.log(`\n${savings.join('  \n')}`)
if (costs)
  console.log(
    `\nsample city: ${million(objectiveYen)} M¥, gap ${percent(gap)}; one by one ${million(costs.oneByOneObjectiveYen)}, staying ${million(costs.stayObjectiveYen)}; saving ${million(costs.savingYen)} M¥`,
  )
console.log(`\nmemory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
