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
import { readProblemFile } from './optimise-file.ts'
import type { GapLimits, Surroundings } from './optimise-options.ts'

const readers = {
  '.vbp': (text: string) => ({ problem: readVbp(text), isNumbered: true }),
  '.mvp': (text: string) => ({ problem: readMvp(text), isNumbered: true }),
  '.json': (text: string) => ({ problem: readPackingJson(text), isNumbered: false }),
}

export async function solvePack(
  file: string,
  { timeLimit, gap, seed }: GapLimits,
  surroundings: Surroundings,
): Promise<Record<string, unknown>> {
  const { problem, isNumbered } = await readProblemFile(file, readers)
  const limits = { seed, timeLimitMs: timeLimit * 1000 }
  const answer = await solve(problem, { gap, ...limits, ...surroundings })
  if (answer.status !== 'infeasible') return said(problem, answer, isNumbered)
  const conflict = await explainInfeasible(problem, { ...limits, ...surroundings })
  return { ...said(problem, answer, isNumbered), conflict }
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
