import {
  explainInfeasible,
  type PackingAnswer,
  type PackingProblem,
  readMvp,
  readPackingJson,
  readVbp,
  solve,
  verify,
} from '@saiteki/optimiser/packing'
import type { Command } from 'commander'
import { readProblemFile } from './optimise-file.ts'
import { positive, type RunSolver, timeLimit, whole } from './optimise-options.ts'

interface Options {
  timeLimit: number
  gap: number
  seed: number
}

/** `optimise pack FILE.vbp|.mvp|.json`: vector packing in VPSolver's formats, or with all demands in JSON. */
export function addOptimisePack(optimise: Command, run: RunSolver): void {
  optimise
    .command('pack <file>')
    .description('サーバーをホストに詰める(.vbp、.mvp、.json)/ pack servers onto hosts (.vbp, .mvp, .json)')
    .option('--time-limit <seconds>', '秒数の上限 / limit in seconds', timeLimit, 60)
    .option('--gap <share>', 'これ以下の差で止める / stop at this relative gap', positive('--gap'), 0)
    .option('--seed <number>', '乱数の種 / seed', whole('--seed'), 1)
    .action((file: string, { timeLimit, gap, seed }: Options) =>
      run(async (surroundings) => {
        const { problem, isNumbered } = await readProblemFile(file, readers)
        const limits = { seed, timeLimitMs: timeLimit * 1000 }
        const answer = await solve(problem, { gap, ...limits, ...surroundings })
        const conflict =
          answer.status === 'infeasible'
            ? { conflict: await explainInfeasible(problem, { ...limits, ...surroundings }) }
            : {}
        return { ...said(problem, answer, isNumbered), ...conflict }
      }),
    )
}

const readers = {
  '.vbp': (text: string) => ({ problem: readVbp(text), isNumbered: true }),
  '.mvp': (text: string) => ({ problem: readMvp(text), isNumbered: true }),
  '.json': (text: string) => ({ problem: readPackingJson(text), isNumbered: false }),
}

/** Types and items are named as in the file: by number, counted from 1, or by id. */
function said(problem: PackingProblem, answer: PackingAnswer, isNumbered: boolean): Record<string, unknown> {
  const { status, stoppedBecause, solution, objective, lowerBound, gap, seconds } = answer
  if (solution && verify(problem, solution).violations.length > 0)
    throw new Error('the packing does not verify')
  const name = (id: string) => (isNumbered ? Number(id) : id)
  const bins = (solution?.bins ?? []).map(({ type, items, ...rest }) => ({
    type: name(type),
    items: items.map(name),
    ...rest,
  }))
  return {
    status,
    objective,
    lowerBound: Number.isFinite(lowerBound) ? lowerBound : null,
    gap,
    bins,
    ...(solution?.recovery && { recovery: solution.recovery }),
    stoppedBecause,
    seconds,
  }
}
