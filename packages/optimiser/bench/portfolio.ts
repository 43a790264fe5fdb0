import os from 'node:os'
import { HighsModel } from '../src/engines/highs/index.ts'
import { compile } from '../src/portfolio/compile.ts'
import { explain, generatePortfolio, type PortfolioProblem, solve, verify } from '../src/portfolio/index.ts'
import { buildNaiveModel } from '../src/portfolio/naive.ts'
import { hasNativeCbc, runNativeCbc } from './native-cbc.ts'
import { sampleCity } from './sample-city.ts'

/**
 * Generated cities of several sizes, by this solver and by the naive model given to HiGHS as it is, in one
 * run, to the same gap and time limit, and where Debian's CBC is installed by that, too; what deciding one
 * system after the other would cost; and the same for the sample city.
 *
 * `node bench/portfolio.ts [sizes] [seeds]`, e.g. `node bench/portfolio.ts 35,100 1,2`
 */
const goals = new Map([
  [35, { gap: 0.001, seconds: 5 }],
  [100, { gap: 0.001, seconds: 60 }],
  [300, { gap: 0.005, seconds: 30 }],
  [1000, { gap: 0.01, seconds: 120 }],
])
const listOf = (text: string | undefined, usual: number[]) => text?.split(',').map(Number) ?? usual
const hasCbc = hasNativeCbc()
if (!hasCbc) console.log('native CBC is not installed (apt-get install coinor-cbc): its column stays empty\n')
const sizes = listOf(process.argv[2], [...goals.keys()])
const seeds = listOf(process.argv[3], [1])
const timeLimitMs = 120_000

interface Run {
  objective: number | null
  gap: number | null
  wall: number
  cpu: number
}

async function timed(run: () => Promise<Pick<Run, 'objective' | 'gap'>>): Promise<Run> {
  const began = performance.now()
  const before = process.cpuUsage()
  const answer = await run()
  const { user, system } = process.cpuUsage(before)
  return { ...answer, wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

async function naive(problem: PortfolioProblem, gap: number): Promise<Pick<Run, 'objective' | 'gap'>> {
  const yenPerUnit = 1e6
  const solver = await HighsModel.open(buildNaiveModel(compile(problem), yenPerUnit))
  try {
    const { values, objective, lowerBound } = solver.run({
      options: { mip_rel_gap: gap, time_limit: timeLimitMs / 1000 },
    })
    if (!values) return { objective: null, gap: null }
    return { objective: objective * yenPerUnit, gap: (objective - lowerBound) / objective }
  } finally {
    solver.dispose()
  }
}

/** The same by the native CBC. Its seconds are wall-clock: it is a process of its own. */
function byCbc(problem: PortfolioProblem, gap: number): string {
  const began = performance.now()
  const { objective, lowerBound } = runNativeCbc(
    buildNaiveModel(compile(problem), 1e6),
    gap,
    timeLimitMs / 1000,
  )
  const wall = ((performance.now() - began) / 1000).toFixed(1)
  const reached = objective !== null && lowerBound !== null ? (objective - lowerBound) / objective : null
  return `${objective?.toFixed(1) ?? '–'} (${lowerBound === null ? 'to its gap' : percent(reached)}) in ${wall}`
}

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(3)} %`)
const million = (yen: number | null | undefined) => (yen == null ? '–' : (yen / 1e6).toFixed(1))
const seconds = ({ wall, cpu }: Run) => `${wall.toFixed(1)} (${cpu.toFixed(1)} cpu)`

console.log(
  '| systems | seed | to gap | goal s | objective M¥ | gap | s | naive M¥ | naive gap | naive s | cpu ratio | one by one M¥ | saving M¥ | native CBC M¥ (gap) in s | load |',
)
console.log(`|${' --- |'.repeat(15)}`)
for (const size of sizes) {
  const { gap, seconds: goal } = goals.get(size) ?? { gap: 0.005, seconds: 60 }
  for (const seed of seeds) {
    const problem = generatePortfolio({ systems: size, seed })
    let oneByOneYen: number | null = null
    let savingYen: number | null = null
    const ours = await timed(async () => {
      const { solution, objective, gap: reached } = await solve(problem, { gap, timeLimitMs })
      if (solution) {
        if (verify(problem, solution).violations.length > 0) throw new Error('the plan does not verify')
        ;({ oneByOneObjectiveYen: oneByOneYen, savingYen } = explain(problem, solution))
      }
      return { objective, gap: reached }
    })
    const theirs = await timed(() => naive(problem, gap))
    const row = [
      size,
      seed,
      percent(gap),
      goal,
      million(ours.objective),
      percent(ours.gap),
      seconds(ours),
      million(theirs.objective),
      percent(theirs.gap),
      seconds(theirs),
      `${(theirs.cpu / ours.cpu).toFixed(1)}×`,
      million(oneByOneYen),
      million(savingYen),
      hasCbc ? byCbc(problem, gap) : '–',
      os.loadavg()[0]!.toFixed(1),
    ]
    console.log(`| ${row.join(' | ')} |`)
  }
}
const city = sampleCity()
const { solution, objective, gap } = await solve(city, { gap: 0.001, timeLimitMs })
if (solution) {
  if (verify(city, solution).violations.length > 0) throw new Error('the plan does not verify')
  const { oneByOneObjectiveYen, stayObjectiveYen, savingYen } = explain(city, solution)
  console.log(
    `\nsample city: ${million(objective)} M¥, gap ${percent(gap)}; one by one ${million(oneByOneObjectiveYen)}, staying ${million(stayObjectiveYen)}; saving ${million(savingYen)} M¥`,
  )
}
console.log(`\nmemory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
