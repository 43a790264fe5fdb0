import type { Progress, StopReason } from '../answer/index.ts'
import type { Desk } from '../engines/worker/index.ts'
import { branchAndCut, fixByReducedCost } from './branch-and-cut.ts'
import { buildModel } from './build-model.ts'
import { Certificate } from './certificate.ts'
import { compile, type Instance } from './compile.ts'
import { solveCore } from './core.ts'
import { enumerate } from './enumerate.ts'
import { oneByOne } from './one-by-one.ts'
import { narrowToWindows, type OpeningWindow, openingTree } from './opening-tree.ts'
import { planOnDemand } from './plan.ts'
import type { PortfolioProblem, PortfolioSolution } from './problem.ts'
import { rootBound } from './root-bound.ts'
import { findStarts, searchNear } from './starts.ts'

export interface SearchOptions {
  gap: number
  seed: number
  timeLimitMs: number
  /** In thousands of local search steps and simplex iterations. */
  workLimit: number
  /** Alternatives from which on the opening tree and the core are worth their while; 400 when absent. */
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
 * Local search for good plans; the strengthened relaxation for a bound; in small cities enumeration under a
 * rising ceiling, in others local search near the relaxation; branch and cut among the alternatives that the
 * relaxation favours; then, without what neither the bound nor the best plan
 * allows, branch and cut on the whole from the best plan.
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

  const isWide = instance.alternatives.length >= enumeratedBelow
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
  work += findStarts(instance, { seed: options.seed, steps: searchSteps(400_000), shouldStop, onPlan }) / 1000
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
  let hull: OpeningWindow[] | null = null
  const isLarge = instance.alternatives.length >= (options.wholeBelow ?? usualWholeBelow)
  if (isLarge && !isWide) {
    phase = 'enumeration'
    await enumerate(instance, built, certificate, {
      gap: options.gap,
      spend: (done) => {
        work += done
      },
      shouldStop,
    })
  }
  const grow = async () => {
    if (!isLarge || !certificate.best || instance.platforms.length === 0 || isDone()) return
    phase = 'opening-tree'
    const tree = await openingTree(instance, built, certificate.objective, shouldStop)
    work += tree.iterations / 1000
    certificate.raiseBound(tree.boundYen)
    hull = tree.hull
  }
  await grow()
  if (isLarge && !isDone()) {
    phase = 'core'
    const before = certificate.objective
    const iterations = await solveCore(instance, built, root, hull, certificate, {
      gap: options.gap / 2,
      maxNodes: 1000,
      hasHeuristics: true,
      shouldStop: (done) => shouldStop(done / 1000),
    })
    work += iterations / 1000
    if (certificate.objective < before) await grow()
  }
  if (isDone()) return answer(false)

  const whole = buildModel(instance)
  if (hull) narrowToWindows(instance, whole, hull)
  phase = 'branch-and-cut'
  fixByReducedCost(whole, root, certificate.objective)
  const { isInfeasible, boundYen, iterations } = await branchAndCut(
    instance,
    whole,
    certificate,
    { gap: options.gap, shouldStop: (done) => shouldStop(done / 1000) },
    (yen) => certificate.raiseBound(yen),
  )
  work += iterations / 1000
  if (isInfeasible && !certificate.best) return answer(true)
  certificate.raiseBound(boundYen)
  return answer(false)
}

/** With more alternatives local search near the relaxation ends the search, and a linear program takes long. */
const enumeratedBelow = 2500

/** With fewer alternatives the whole problem is branched at once. */
const usualWholeBelow = 400

/** The choices of the previous plan that are still allowed; the rest stays or moves as late as it can. */
function previousPlan(problem: PortfolioProblem, instance: Instance): Int32Array | null {
  if (!problem.previous) return null
  const choiceOf = new Map(problem.previous.choices.map((choice) => [choice.system, choice]))
  return Int32Array.from(instance.bySystem, (list, i) => {
    const { id, options } = problem.systems[i]!
    const choice = choiceOf.get(id)
    const year = choice?.year == null ? instance.years : choice.year - problem.firstYear
    const same = list.find((a) => {
      const one = instance.alternatives[a]!
      return options[one.option]!.id === choice?.option && one.year === year
    })
    return same ?? list[list.length - 1]!
  })
}
