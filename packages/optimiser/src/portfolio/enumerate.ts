import { fixByReducedCost } from './branch-and-cut.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import { meanCost } from './core.ts'
import { narrowToWindows, type OpeningWindow, openingTree } from './opening-tree.ts'
import { planFromValues } from './plan.ts'
import { planTree } from './plan-tree.ts'
import { type RootBound, rootBound } from './root-bound.ts'

export interface EnumerateOptions {
  gap: number
  /** Told of the simplex iterations done, in thousands. */
  spend: (work: number) => void
  shouldStop: (work?: number) => boolean
}

/** Nodes after which a round leaves the rest to branch and cut. */
const mostNodes = 12_000

/** How far above what is proven a round looks at least, as a share, and how many rounds there are at most. */
const leastStep = 0.001
const mostRounds = 40
/** After a round of fewer nodes the ceiling rises twice as far, after one of more a half. */
const easyNodes = 100
const hardNodes = 500

/**
 * Enumerates the plans cheaper than a ceiling that rises step by step from the first bound: the years in
 * which platforms may open below it, the relaxation within them, then a tree among what its reduced costs
 * leave. A round without a plan proves its ceiling; the round with the best plan is hardly larger than it had
 * to be, though nothing was known of that plan (iterative deepening; Korf 1985).
 * @param built the strengthened model of the whole problem
 */
export async function enumerate(
  instance: Instance,
  built: PortfolioModel,
  certificate: Certificate,
  { gap, spend, shouldStop }: EnumerateOptions,
): Promise<void> {
  const first = await openingTree(instance, built, Number.POSITIVE_INFINITY, shouldStop, true)
  spend(first.iterations / 1000)
  if (!Number.isFinite(first.boundYen)) return
  certificate.raiseBound(first.boundYen)
  let step = 3 * Math.max(gap, leastStep)
  for (let round = 0; round < mostRounds && certificate.gap > gap && !shouldStop(); round++) {
    const scale = Math.max(Math.abs(certificate.lowerBound), meanCost(instance))
    const ceilingYen = certificate.lowerBound + step * scale
    // A little inside the gap, so that the bound it proves is not outside by rounding.
    const cutoffYen = () =>
      Math.min(ceilingYen, certificate.objective - 0.9999 * gap * Math.abs(certificate.objective))
    const openings = await openingTree(instance, built, cutoffYen(), shouldStop)
    spend(openings.iterations / 1000)
    if (openings.boundYen >= cutoffYen()) {
      certificate.raiseBound(openings.boundYen)
      step *= 2
      continue
    }
    const small = await within(instance, openings.hull, cutoffYen(), spend, shouldStop)
    if (!small) break
    const { boundYen, iterations, nodes } = await planTree(instance, small, {
      cutoffYen,
      onValues: (values) => certificate.offer(planFromValues(instance, small, values)),
      shouldStop: (done) => shouldStop(done / 1000),
      maxNodes: mostNodes,
    })
    spend(iterations / 1000)
    const isClosed = boundYen >= cutoffYen()
    certificate.raiseBound(boundYen)
    if (!isClosed) break
    if (nodes < easyNodes) step *= 2
    else if (nodes > hardNodes) step = Math.max(gap, leastStep, step / 2)
  }
}

/** The model of what a plan below the cutoff may use: windows of openings, then reduced costs. */
async function within(
  instance: Instance,
  hull: OpeningWindow[],
  cutoffYen: number,
  spend: (work: number) => void,
  shouldStop: () => boolean,
): Promise<PortfolioModel | null> {
  const build = async (kept?: Uint8Array): Promise<{ of: PortfolioModel; root: RootBound } | null> => {
    const of = buildModel(instance, kept)
    narrowToWindows(instance, of, hull)
    const root = await rootBound(instance, of, shouldStop)
    spend(root.iterations / 1000)
    return root.isComplete && !root.isInfeasible ? { of, root } : null
  }
  const wide = await build()
  if (!wide) return null
  const { of, root } = wide
  const kept = Uint8Array.from(instance.alternatives, (_, a) => {
    const variable = of.choose[a]!
    const yen = root.yen + root.reducedCosts[variable]! * of.yenPerUnit
    return of.model.upper[variable]! > 0 && yen < cutoffYen ? 1 : 0
  })
  const small = await build(kept)
  if (small) fixByReducedCost(small.of, small.root, cutoffYen)
  return small?.of ?? null
}
