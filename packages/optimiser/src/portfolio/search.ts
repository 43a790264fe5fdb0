import type { Progress, StopReason } from '../answer/index.ts'
import { HighsModel } from '../engines/highs/index.ts'
import type { Desk } from '../engines/worker/index.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import { Certificate } from './certificate.ts'
import { compile } from './compile.ts'
import { planFromValues, planOnDemand, startValues } from './plan.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { type RootBound, rootBound } from './root-bound.ts'
import { findStarts } from './starts.ts'

export interface SearchOptions {
  gap: number
  seed: number
  timeLimitMs: number
  /** In thousands of local search steps and simplex iterations. */
  workLimit: number
}

/** What the search tells while it runs: always enough to answer with. */
export interface SearchNote {
  progress: Progress
  solution: PortfolioSolution | null
}

export interface SearchResult {
  solution: PortfolioSolution | null
  lowerBound: number
  isInfeasible: boolean
  stoppedBecause: StopReason
  work: number
}

/** HiGHS spends most of its time on heuristics that the local search has made needless. */
const withoutHeuristics = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
}

/**
 * Local search for good plans; the strengthened relaxation for a bound; what neither the bound nor the best
 * plan allows is left out; branch and cut on the rest, from the best plan.
 */
export async function search(
  problem: PortfolioProblem,
  options: SearchOptions,
  desk: Desk<SearchNote>,
): Promise<SearchResult> {
  const began = performance.now()
  const elapsed = () => performance.now() - began
  let phase = 'local-search'
  let work = 0
  let reason: StopReason | null = null
  const instance = compile(problem)
  const certificate = new Certificate(problem, instance, ({ best, objective, lowerBound }) =>
    desk.tell({
      progress: { incumbent: best ? objective : null, lowerBound, phase, elapsedMs: elapsed() },
      solution: best?.solution ?? null,
    }),
  )
  const shouldStop = (workNow = 0): boolean => {
    if (reason) return true
    if (desk.shouldStop()) reason = 'cancelled'
    else if (elapsed() > options.timeLimitMs) reason = 'time-limit'
    else if (work + workNow > options.workLimit) reason = 'work-limit'
    return reason !== null
  }
  const answer = (isInfeasible: boolean): SearchResult => ({
    solution: certificate.best?.solution ?? null,
    lowerBound: isInfeasible ? Number.POSITIVE_INFINITY : certificate.lowerBound,
    isInfeasible,
    stoppedBecause: isInfeasible || certificate.gap <= 1e-9 ? 'proved' : (reason ?? 'gap'),
    work,
  })
  if (instance.bySystem.some((list) => list.length === 0)) return answer(true)

  const steps = Math.min(2_000_000, Math.max(2_000, instance.alternatives.length * 250))
  work +=
    findStarts(instance, {
      seed: options.seed,
      steps: Number.isFinite(options.workLimit) ? Math.min(steps, options.workLimit * 500) : steps,
      shouldStop,
      onPlan: (chosen) => {
        certificate.offer(planOnDemand(instance, chosen))
      },
    }) / 1000
  if (shouldStop()) return answer(false)

  phase = 'relaxation'
  const built = buildModel(instance)
  const root = await rootBound(instance, built, shouldStop)
  work += root.iterations / 1000
  if (root.isInfeasible) return answer(true)
  certificate.raiseBound(root.yen)
  if (certificate.gap <= options.gap || shouldStop()) return answer(false)

  phase = 'branch-and-cut'
  const isInfeasible = await branchAndCut()
  return answer(isInfeasible)

  async function branchAndCut(): Promise<boolean> {
    fixByReducedCost(built, root, certificate.objective)
    const solver = await HighsModel.open(built.model)
    try {
      if (certificate.best) solver.startFrom(startValues(built, certificate.best.plan))
      const run = solver.run({
        options: {
          mip_rel_gap: options.gap,
          ...(certificate.best ? withoutHeuristics : {}),
        },
        shouldStop: ({ lowerBound, lpIterations }) => {
          certificate.raiseBound(lowerBound * built.yenPerUnit)
          return certificate.gap <= options.gap || shouldStop(lpIterations / 1000)
        },
        onIncumbent: (values) => {
          certificate.offer(planFromValues(instance, built, values))
        },
      })
      work += run.iterations / 1000
      if (run.values) certificate.offer(planFromValues(instance, built, run.values))
      if (run.status === 'infeasible' && !certificate.best) return true
      const isExhausted = run.status === 'infeasible'
      certificate.raiseBound(isExhausted ? certificate.objective : run.lowerBound * built.yenPerUnit)
      return false
    } finally {
      solver.dispose()
    }
  }
}

/**
 * Narrows every variable to the values that a plan cheaper than `objectiveYen` can have: away from where the
 * relaxation put it, each step costs at least its reduced cost.
 */
function fixByReducedCost(
  { model, yenPerUnit }: PortfolioModel,
  root: RootBound,
  objectiveYen: number,
): void {
  const room = (objectiveYen - root.yen) / yenPerUnit
  if (!Number.isFinite(room)) return
  for (let j = 0; j < model.variables; j++) {
    const cost = root.reducedCosts[j]!
    if (!model.isInteger[j] || Math.abs(cost) < 1e-7) continue
    const steps = Math.floor(room / Math.abs(cost) + 1e-6)
    if (cost > 0) model.upper[j] = Math.min(model.upper[j]!, Math.round(root.values[j]!) + steps)
    else model.lower[j] = Math.max(model.lower[j]!, Math.round(root.values[j]!) - steps)
  }
}
