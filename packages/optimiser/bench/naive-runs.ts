import { HighsModel, type LinearModel } from '../src/engines/highs/index.ts'
import { type Engine, runMiniZinc } from '../src/engines/minizinc/index.ts'
import { nodeMiniZincWorker } from '../src/engines/minizinc/node-worker.ts'
import { linearMiniZinc, wholeNumbers } from './linear-minizinc.ts'
import { hasNativeCbc, runNativeCbc } from './native-cbc.ts'
import { hasNativeGecode, runNativeGecode } from './native-gecode.ts'

/** What an engine made of a model in the time it had. */
export interface NaiveRun {
  /** In the model's units; null when it found nothing. */
  objective: number | null
  /** Relative; null when it tells no bound. */
  gap: number | null
  /** Processor seconds, where the engine is a program of its own. */
  cpu?: number
}

/** An engine from elsewhere that takes a linear model as it is, to a gap and within seconds. */
export interface NaiveEngine {
  name: string
  /** Yen in a unit of its model's money: a million, or a thousand where it knows whole numbers only. */
  yenPerUnit: number
  run(model: LinearModel, gap: number, seconds: number): Promise<NaiveRun>
  /** How to get it, where it is not there. */
  missing?: string
}

const gapOf = (objective: number, lowerBound: number) => Math.max(0, (objective - lowerBound) / objective)

async function onHighs(model: LinearModel, gap: number, seconds: number): Promise<NaiveRun> {
  const solver = await HighsModel.open(model)
  try {
    const { values, objective, lowerBound } = solver.run({
      options: { mip_rel_gap: gap, time_limit: seconds },
    })
    return values ? { objective, gap: gapOf(objective, lowerBound) } : { objective: null, gap: null }
  } finally {
    solver.dispose()
  }
}

/** A solution of the whole-number model, costed by the model itself; throws when it does not satisfy that. */
function costOf(model: LinearModel, values: number[]): number {
  if (!model.isSatisfiedBy(values)) throw new Error('a solution that the model does not allow')
  return values.reduce((sum, value, j) => sum + value * model.cost[j]!, 0)
}

/** In WebAssembly, by MiniZinc; the time is that of reading and flattening the model as well. */
const inMiniZinc =
  (engine: Engine, options: (gap: number, seconds: number) => string[] = () => []) =>
  async (model: LinearModel, gap: number, seconds: number): Promise<NaiveRun> => {
    let objective: number | null = null
    let lowerBound: number | null = null
    const outcome = await runMiniZinc(nodeMiniZincWorker, {
      engine,
      model: linearMiniZinc,
      data: wholeNumbers(model),
      options: options(gap, seconds),
      signal: AbortSignal.timeout(seconds * 1000),
      onSolution: ({ x }) => {
        objective = costOf(model, x as number[])
      },
      onStatistics: ({ objectiveBound }) => {
        if (typeof objectiveBound === 'number') lowerBound = objectiveBound
      },
    })
    if (objective === null) return { objective, gap: null }
    if (lowerBound === null) return { objective, gap: outcome === 'proved' ? 0 : null }
    return { objective, gap: gapOf(objective, lowerBound) }
  }

async function onNativeCbc(model: LinearModel, gap: number, seconds: number): Promise<NaiveRun> {
  const { objective, lowerBound, isWithinGap, cpu } = runNativeCbc(model, gap, seconds)
  if (objective === null || lowerBound === null) return { objective, gap: isWithinGap ? gap : null, cpu }
  return { objective, gap: gapOf(objective, lowerBound), cpu }
}

async function onNativeGecode(model: LinearModel, _: number, seconds: number): Promise<NaiveRun> {
  const { values, isProven, cpu } = runNativeGecode(linearMiniZinc, wholeNumbers(model), seconds)
  return { objective: values && costOf(model, values), gap: isProven ? 0 : null, cpu }
}

/** Every engine that the naive model is given to. */
export const naiveEngines: readonly NaiveEngine[] = [
  { name: 'HiGHS (WASM)', yenPerUnit: 1_000_000, run: onHighs },
  {
    name: 'CBC (WASM)',
    yenPerUnit: 1000,
    run: inMiniZinc('coin-bc', (gap, seconds) => [
      ...['--relGap', `${gap}`, '--solver-time-limit', `${0.9 * seconds * 1000}`],
    ]),
  },
  { name: 'Gecode (WASM)', yenPerUnit: 1000, run: inMiniZinc('gecode') },
  { name: 'Chuffed (WASM)', yenPerUnit: 1000, run: inMiniZinc('chuffed', () => ['-f']) },
  {
    name: 'CBC (native)',
    yenPerUnit: 1_000_000,
    run: onNativeCbc,
    ...(!hasNativeCbc() && { missing: 'apt-get install coinor-cbc' }),
  },
  {
    name: 'Gecode (native)',
    yenPerUnit: 1000,
    run: onNativeGecode,
    ...(!hasNativeGecode() && { missing: 'apt-get install minizinc flatzinc' }),
  },
]
