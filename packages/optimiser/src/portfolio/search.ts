import type { Progress, StopReason } from '../answer/index.ts'
import type { Desk } from '../engines/worker/index.ts'
import { boxOfAll, narrowToBox } from './box.ts'
import { branchAndCut, fixByReducedCost } from './branch-and-cut.ts'
import { buildModel } from './build-model.ts'
import { Certificate } from './certificate.ts'
import { compile } from './compile.ts'
import { solveCore } from './core.ts'
import { oneByOne } from './one-by-one.ts'
import { planFromValues, planOnDemand } from './plan.ts'
import { previousPlan } from './previous-plan.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { searchUnderCeiling } from './rising-ceiling.ts'
import { rootBound } from './root-bound.ts'
import { type Openings, searchOpenings } from './search-openings.ts'
import { findStarts, searchNear } from './starts.ts'

export interface SearchOptions {
  gap: number
  seed: number
  timeLimitMs: number
  /** In thousands of local search steps and simplex iterations. */
  workLimit: number
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

/**
 * Local search for good plans; the strengthened relaxation for a bound, in wide cities with local search near
 * it; the years in which platforms open, with local search around the cheapest of them; then boxes of plans by
 * branch and bound in shrinking models, or, in wide cities, branch and cut among the alternatives that the relaxation
 * favours; last, without what neither the bound nor the best plan allows, branch and cut on the whole.
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

  const isLarge = instance.alternatives.length >= (options.wholeBelow ?? usualWholeBelow)
  const isWide = instance.alternatives.length >= wideFrom
  const searchSteps = (most: number) =>
    Math.min(
      most,
      Math.max(2_000, instance.alternatives.length * (isWide ? 150 : 40)),
      Math.max(1, options.workLimit - work) * 500,
    )
  const onPlan = (chosen: Int32Array) => {
    certificate.offer(planOnDemand(instance, chosen))
  }
  const isDone = () => certificate.gap <= options.gap || shouldStop()
  const alone = oneByOne(instance)
  if (alone) onPlan(alone)
  const previous = previousPlan(problem, instance)
  if (previous) onPlan(previous)
  work +=
    findStarts(instance, {
      seed: options.seed,
      steps: searchSteps(isLarge && !isWide ? 40_000 : 400_000),
      shouldStop,
      onPlan,
    }) / 1000
  if (shouldStop()) return answer(false)

  phase = 'relaxation'
  const built = buildModel(instance)
  const root = await rootBound(instance, built, shouldStop)
  work += root.iterations / 1000
  if (root.isInfeasible) return answer(true)
  certificate.raiseBound(root.yen)
  if (!root.isComplete || isDone()) return answer(false)

  phase = 'near-relaxation'
  if (isWide)
    work +=
      searchNear(instance, built, root, {
        seed: options.seed,
        steps: searchSteps(1_500_000),
        shouldStop,
        onPlan,
      }) / 1000
  // A little inside the gap, so that the bound it proves is not outside by rounding.
  const cutoffYen = () => certificate.objective - 0.9999 * options.gap * Math.abs(certificate.objective)
  const spend = (done: number) => {
    work += done
  }
  let openings: Openings | null = null
  if (isLarge && certificate.best && instance.platforms.length > 0 && !isDone()) {
    phase = 'opening-tree'
    openings = await searchOpenings(instance, built, certificate, {
      cutoffYen,
      seed: options.seed,
      steps: searchSteps(leafSteps),
      spend,
      shouldStop,
    })
  }
  if (isLarge && !isWide && certificate.best && !isDone()) {
    phase = 'boxes'
    const boxes = openings?.boxes ?? [boxOfAll(instance, root.yen)]
    await searchUnderCeiling(instance, boxes, certificate, options.gap, {
      cutoffYen,
      onValues: (of, values) => certificate.offer(planFromValues(instance, of, values)),
      onBound: (yen) => certificate.raiseBound(yen),
      spend,
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
    work += iterations / 1000
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
  work += iterations / 1000
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
