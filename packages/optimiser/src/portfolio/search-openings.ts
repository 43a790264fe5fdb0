import type { Basis } from '../engines/highs/index.ts'
import { type Box, boxOfWindows } from './box.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import type { PlanCrew } from './jobs.ts'
import { searchNearBox } from './near-box.ts'
import { hullOf, openingTree, type Relaxation } from './opening-tree.ts'

export interface Openings {
  /** Where better plans may be, by the years in which platforms open. */
  boxes: Box[]
  /** One box around them all. */
  hull: Box
  /** Bound on every plan outside the boxes, yen. */
  othersYen: number
}

export interface OpeningsOptions {
  /** Plans from this cost on are not wanted, yen; it falls as better plans are found. */
  cutoffYen: () => number
  seed: number
  /** Steps of each local search; 0 for none. */
  steps: number
  /** Told of the work done, in thousands. */
  spend: (work: number) => void
  shouldStop: () => boolean
  /** Of the relaxation of the built model. */
  basis: Basis | null
}

/** Leaves of the opening tree that local search looks around in. */
const leavesSearched = 3

/**
 * The opening tree, with local search around its cheapest leaves as soon as they are known, so that the plan
 * found there cuts off the rest of the tree; then once more around the leaf that had the best plan.
 * Raises the certificate's bound to that of the leaves left.
 */
export async function searchOpenings(
  crew: PlanCrew,
  instance: Instance,
  built: PortfolioModel,
  certificate: Certificate,
  { cutoffYen, seed, steps, spend, shouldStop, basis }: OpeningsOptions,
): Promise<Openings> {
  const searchNear = async (box: Box, relaxation: Relaxation, round: number) => {
    const onPlan = certificate.offer.bind(certificate)
    const options = { seed: seed + round, steps, onPlan }
    spend((await searchNearBox(crew, instance, built, box, relaxation, options)) / 1000)
  }
  let searched = 0
  let searchBestAgain = async () => {}
  const { leaves, iterations } = await openingTree(instance, built, {
    cutoffYen,
    onLeaf: async ({ windows, yen }, relaxation) => {
      if (steps === 0 || searched++ >= leavesSearched) return
      const before = certificate.objective
      const box = boxOfWindows(instance, windows, yen)
      await searchNear(box, relaxation, 0)
      if (certificate.objective < before) searchBestAgain = () => searchNear(box, relaxation, 1)
    },
    shouldStop,
    basis,
  })
  spend(iterations / 1000)
  await searchBestAgain()
  const othersYen = cutoffYen()
  const left = leaves.filter(({ yen }) => yen < othersYen)
  certificate.raiseBound(left.reduce((least, { yen }) => Math.min(least, yen), othersYen))
  return {
    boxes: left.map(({ windows, yen }) => boxOfWindows(instance, windows, yen)),
    hull: boxOfWindows(instance, hullOf(left, instance.platforms.length), certificate.lowerBound),
    othersYen,
  }
}
