import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/answer/random.ts'
import { nodeMiniZincWorker } from '../src/engines/minizinc/node-worker.ts'
import { compile } from '../src/scheduling/compile.ts'
import { Simulator } from '../src/scheduling/evaluate/simulator.ts'
import {
  generateProject,
  readPsplib,
  type SchedulingProblem,
  solve,
  verify,
} from '../src/scheduling/index.ts'
import { headsOf } from '../src/scheduling/tails.ts'
import { textbookRun } from '../tests/scheduling/textbook-simulator.ts'

/**
 * Measures the scheduler and prints a table, deviations from the critical-path bound in percent.
 *
 *   node packages/optimiser/bench/scheduling.ts                         generated projects and the evaluator
 *   … --folder DIR [--every 20] [--time-limit 60 | --schedules 5000]    every 20th instance (.sm, .mm) of a folder
 *
 * Where the folder holds optimum/optimum.csv (name,makespan or name,bound..makespan), the best known makespans of the
 * same instances stand beside. `--each` prints every instance, as a JSON line, to the error output.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    'time-limit': { type: 'string', default: '10' },
    schedules: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'boolean', default: false },
  },
})

/** Average deviation of the best known solutions from the critical-path bound (PSPLIB), percent. */
const published: Record<string, number> = { j30: 13.37, j60: 10.37, j90: 9.47, j120: 29.1 }

if (values.folder) await measureFolder(values.folder)
else {
  await measureGenerated()
  measureEvaluator()
}

interface Case {
  name: string
  problem: SchedulingProblem
  /** Makespan of the best schedule in the literature. */
  bestKnown?: number | undefined
}

async function measureFolder(folder: string): Promise<void> {
  const bestKnown = bestKnownOf(folder)
  const cases = readdirSync(folder)
    .filter((name) => /\.[sm]m$/.test(name))
    .sort()
    .filter((_, index) => index % Number(values.every) === Number(values.from))
    .map((name): Case => {
      const problem = readPsplib(readFileSync(path.join(folder, name), 'utf8'))
      return { name, problem, bestKnown: bestKnown.get(name) }
    })
  const known = published[path.basename(folder).replace(/\..*$/, '')]
  heading(
    `${path.basename(folder)}, ${cases.length} instances${known ? `; best known, whole set: ${known} %` : ''}`,
  )
  await row(path.basename(folder), cases)
}

function bestKnownOf(folder: string): Map<string, number> {
  const file = path.join(folder, 'optimum', 'optimum.csv')
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return new Map(
    lines.map((line) => {
      const [name, makespan] = line.split(',')
      return [name!, Number(makespan!.split('..').at(-1))]
    }),
  )
}

async function measureGenerated(): Promise<void> {
  heading('generated after the description of ProGen, not comparable with published averages')
  for (const jobs of [30, 60, 120]) {
    const shapes = [1.5, 1.8, 2.1].flatMap((networkComplexity, at) =>
      [0.2, 0.5].map((resourceStrength) => ({
        jobs,
        networkComplexity,
        resourceStrength,
        resourceFactor: 0.75,
        seed: at + 1,
      })),
    )
    const cases = shapes.map((shape, at): Case => ({ name: String(at), problem: generateProject(shape) }))
    await row(`${jobs} jobs`, cases)
  }
}

function heading(about: string): void {
  const limit = values.schedules ? `${values.schedules} schedules` : `${values['time-limit']} s`
  console.log(`\nLimit ${limit} an instance, seed ${values.seed}; ${about}\n`)
  console.log('| set | instances | proven | deviation % | best known % | seconds | schedules a second |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
}

async function row(name: string, cases: Case[]): Promise<void> {
  let [proven, deviation, known, seconds, schedules, solved] = [0, 0, 0, 0, 0, 0]
  for (const { name: instance, problem, bestKnown } of cases) {
    const answer = await solve(problem, {
      seed: Number(values.seed),
      createEngineWorker: nodeMiniZincWorker,
      ...(values.schedules
        ? { workLimit: Number(values.schedules) }
        : { timeLimitMs: Number(values['time-limit']) * 1000 }),
    })
    if (answer.status === 'optimal') proven++
    seconds += answer.seconds
    schedules += answer.schedules
    if (!answer.solution) continue
    if (!verify(problem, answer.solution).isValid) throw new Error(`${name}: a schedule does not verify`)
    const criticalPath = Math.max(...headsOf(compile(problem, { unit: 1 }))!)
    deviation += (answer.objective! - criticalPath) / criticalPath
    known += ((bestKnown ?? Number.NaN) - criticalPath) / criticalPath
    solved++
    const { status, objective, lowerBound, seconds: time } = answer
    if (values.each)
      console.error(
        JSON.stringify({ instance, criticalPath, bestKnown, status, objective, lowerBound, seconds: time }),
      )
  }
  const count = cases.length
  const percent = (sum: number) => (Number.isNaN(sum) ? '' : ((100 * sum) / solved).toFixed(2))
  const figures = [count, proven, percent(deviation), percent(known), (seconds / count).toFixed(2)]
  console.log(`| ${name} | ${figures.join(' | ')} | ${Math.round(schedules / seconds)} |`)
}

/** The Monte Carlo evaluator against the textbook's scheme, on the same drawn durations and in one process. */
function measureEvaluator(): void {
  const problem = generateProject({
    jobs: 60,
    networkComplexity: 1.8,
    resourceFactor: 0.75,
    resourceStrength: 0.5,
    seed: 1,
  })
  const names = problem.tasks.map(({ id }) => id)
  const project = compile(problem, { unit: 1, horizon: 4000 })
  const simulator = new Simulator(
    project,
    Int32Array.from(names, (_, index) => index),
    project.firstMode.slice(0, names.length),
  )
  const random = seededRandom(1)
  const draw = () =>
    Int32Array.from(problem.tasks, ({ modes }) =>
      modes[0]!.duration === 0 ? 0 : 1 + Math.floor(random() * 20),
    )
  const samples = Array.from({ length: 500 }, draw)
  const rate = (live: (durations: Int32Array) => void) => {
    for (const durations of samples.slice(0, 50)) live(durations)
    const begun = performance.now()
    let runs = 0
    while (performance.now() - begun < 2000) live(samples[runs++ % samples.length]!)
    return (1000 * runs) / (performance.now() - begun)
  }
  const fast = rate((durations) => simulator.run(durations))
  const plain = rate((durations) =>
    textbookRun(problem, names, new Map(names.map((id, task) => [id, durations[task]!]))),
  )
  console.log('\nEvaluator, 60 jobs, one thread\n\n| | schedules a second |\n| --- | --- |')
  console.log(
    `| evaluator | ${Math.round(fast)} |\n| textbook | ${Math.round(plain)} |\n| ratio | ${(fast / plain).toFixed(1)} |`,
  )
}
