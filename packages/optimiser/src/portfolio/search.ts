import type { Progress, StopReason } from '../answer/index.ts'
import type { Desk } from '../engines/worker/index.ts'
import { boxOfAll, narrowToBox } from './box.ts'
import { branchAndCut, fixByReducedCost } from './branch-and-cut.ts'
import { buildModel } from './build-model.ts'
import { Certificate } from './certificate.ts'
import { compile, type Instance } from './compile.ts'
import { solveCore } from './core.ts'
import { openPlanCrew, type PlanCrew } from './jobs.ts'
import { oneByOne } from './one-by-one.ts'
import type { Plan } from './plan.ts'
import { offerPrevious } from './previous-plan.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { searchUnderCeiling } from './rising-ceiling.ts'
import { rootBound } from './root-bound.ts'
import { type Openings, searchOpenings } from './search-openings.ts'
import { findStarts, searchNear } from './starts.ts'
import { type Limits, Watch } from './watch.ts'

export interface SearchOptions extends Limits {
  gap: number
  seed: number
  /** Alternatives from which on the opening tree, the boxes and the core are worth their while; 400 when absent. */
  wholeBelow?: number
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

/** The search of a problem, with a crew where the problem is worth one. */
export async function search(
  problem: PortfolioProblem,
  options: SearchOptions,
  desk: Desk<SearchNote>,
): Promise<SearchResult> {
  const watch = new Watch(options, desk)
  const instance = compile(problem)
  const isLarge = instance.alternatives.length >= (options.wholeBelow ?? usualWholeBelow)
  const { stopFlag } = desk
  const crew = openPlanCrew(
    { problem, instance, gap: options.gap },
    { stopFlag: isLarge ? (stopFlag ?? null) : null, shouldStop: () => watch.shouldStop() },
  )
  try {
    return await searchWith(crew, instance, isLarge, watch, problem, options, desk)
  } finally {
    crew.dismiss()
  }
}

/**
 * Local search for good plans, where the leaves of the opening tree will not lead it to better ones; the strengthened
 * relaxation for a bound, in wide cities with local search near it; the years in which platforms open, with local
 * search around the cheapest of them; then boxes of plans by branch and bound in shrinking models, or, in wide cities,
 * branch and cut among the alternatives that the relaxation favours; last, without what neither the bound nor the best
 * plan allows, branch and cut on the whole.
 */
async function searchWith(
  crew: PlanCrew,
  instance: Instance,
  isLarge: boolean,
  watch: Watch,
  problem: PortfolioProblem,
  options: SearchOptions,
  desk: Desk<SearchNote>,
): Promise<SearchResult> {
  const { shouldStop, spend } = watch
  let phase = 'local-search'
  const certificate = new Certificate(problem, instance, ({ best, objective, lowerBound }) =>
    desk.tell({
      progress: { incumbent: best ? objective : null, lowerBound, phase, elapsedMs: watch.elapsedMs },
      solution: best?.solution ?? null,
    }),
  )
  const answer = (isInfeasible: boolean): SearchResult => ({
    solution: certificate.best?.solution ?? null,
    lowerBound: isInfeasible ? Number.POSITIVE_INFINITY : certificate.lowerBound,
    isInfeasible,
    stoppedBecause: isInfeasible || certificate.gap <= 1e-9 ? 'proved' : (watch.reason ?? 'gap'),
    work: watch.work,
  })
  if (instance.bySystem.some((list) => list.length === 0)) return answer(true)

  const isWide = instance.alternatives.length >= wideFrom
  const searchSteps = (most: number) =>
    Math.min(
      most,
      Math.max(2_000, instance.alternatives.length * (isWide ? 150 : 40)),
      Math.max(1, watch.workLeft) * 500,
    )
  const onPlan = (plan: Plan) => certificate.offer(plan)
  const isDone = () => certificate.gap <= options.gap || shouldStop()
  const alone = oneByOne(instance)
  if (alone) certificate.offerChoices(alone)
  spend((await offerPrevious(problem, instance, certificate, (done) => shouldStop(done / 1000))) / 1000)
  const willSearchLeaves = isLarge && !isWide && instance.platforms.length > 0
  if (!certificate.best || !willSearchLeaves) {
    const steps = searchSteps(isLarge ? 40_000 : 400_000)
    spend(findStarts(instance, { seed: options.seed, steps, shouldStop, onPlan }) / 1000)
  }
  if (shouldStop()) return answer(false)

  phase = 'relaxation'
  const built = buildModel(instance)
  const root = await rootBound(instance, built, shouldStop)
  spend(root.iterations / 1000)
  if (root.isInfeasible) return answer(true)
  certificate.raiseBound(root.yen)
  if (!root.isComplete || isDone()) return answer(false)

  phase = 'near-relaxation'
  if (isWide) {
    const steps = searchSteps(1_500_000)
    spend(searchNear(instance, built, root, { seed: options.seed, steps, shouldStop, onPlan }) / 1000)
  }
  const cutoffYen = () => certificate.cutoffYen(options.gap)
  let openings: Openings | null = null
  if (isLarge && certificate.best && instance.platforms.length > 0 && !isDone()) {
    phase = 'opening-tree'
    openings = await searchOpenings(crew, instance, built, certificate, {
      cutoffYen,
      seed: options.seed,
      steps: willSearchLeaves ? searchSteps(leafSteps) : 0,
      spend,
      shouldStop,
      basis: root.basis,
    })
  }
  if (isLarge && !isWide && certificate.best && !isDone()) {
    phase = 'boxes'
    const boxes = openings?.boxes ?? [boxOfAll(instance, root.yen)]
    await searchUnderCeiling(instance, crew, boxes, certificate, options.gap, {
      cutoffYen,
      onPlan: (plan) => certificate.offer(plan),
      onBound: (yen) => certificate.raiseBound(yen),
      spend,
      workLeft: () => watch.workLeft,
      shouldStop,
      mostNodes: boxNodes,
    })
  }
  /** What is proven of the plans in the openings' box holds of all only up to the others' bound. */
  const raise = (yen: number) => certificate.raiseBound(Math.min(yen, openings?.othersYen ?? yen))
  if (isLarge && !isDone()) {
    phase = 'core'
    const { boundYen, iterations } = await solveCore(instance, built, root, openings?.hull, certificate, {
      gap: options.gap / 2,
      maxNodes: 1000,
      hasHeuristics: true,
      shouldStop: (done) => shouldStop(done / 1000),
    })
    spend(iterations / 1000)
    raise(boundYen)
  }
  if (isDone()) return answer(false)

  const whole = buildModel(instance)
  if (openings) narrowToBox(whole, openings.hull)
  phase = 'branch-and-cut'
  fixByReducedCost(whole, root, certificate.objective)
  const { isInfeasible, boundYen, iterations } = await branchAndCut(
    instance,
    whole,
    certificate,
    { gap: options.gap, shouldStop: (done) => shouldStop(done / 1000) },
    raise,
  )
  spend(iterations / 1000)
  if (isInfeasible && !certificate.best) return answer(true)
  raise(boundYen)
  return answer(false)
}

/** Steps of each local search around a leaf of the opening tree. */
const leafSteps = 60_000

/** Nodes after which the boxes are left to branch and cut. */
const boxNodes = 20_000

/** With more alternatives local search near the relaxation ends the search, and a linear program takes long. */
const wideFrom = 2500

/** With fewer alternatives the whole problem is branched at once. */
const usualWholeBelow = 400
