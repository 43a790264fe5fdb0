import { type Box, boxOfModel, narrowToBox } from './box.ts'
import { fixByReducedCost } from './branch-and-cut.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { type PlanTreeResult, planTree } from './plan-tree.ts'
import { PseudoCosts } from './pseudo-costs.ts'
import { type RootBound, rootBound } from './root-bound.ts'

export interface BoxSearchOptions {
  /** Plans from this cost on are not wanted, yen; it falls as better plans are found. */
  cutoffYen: () => number
  onValues: (built: PortfolioModel, values: Float64Array) => void
  onBound: (yen: number) => void
  /** Told of the simplex iterations done, in thousands. */
  spend: (work: number) => void
  shouldStop: (work?: number) => boolean
  mostNodes: number
}

export interface BoxSearchResult {
  /** Bound on every plan below the cutoff in the boxes; the cutoff when there is none, yen. */
  boundYen: number
  nodes: number
}

/** Nodes split in one model before what is left of it gets models of its own. */
const nodesAtOnce = 64

/** A model is built once more when its reduced costs leave less than this share of its alternatives. */
const worthRebuilding = 0.8

/**
 * Branch and bound in which the model shrinks on the way down: for the box with the least bound a model is built of
 * what it still allows, its tree is searched for a while, and what is left open are boxes again. Deep down a
 * fifth of the alternatives and of the rows is left, and so is of the time for a linear program.
 */
export async function searchBoxes(
  instance: Instance,
  boxes: readonly Box[],
  { cutoffYen, onValues, onBound, spend, shouldStop, mostNodes }: BoxSearchOptions,
): Promise<BoxSearchResult> {
  const pseudoCosts = new PseudoCosts()
  let open = [...boxes]
  let hiddenYen = Number.POSITIVE_INFINITY
  let nodes = 0
  const boundYen = () =>
    open.reduce((least, { yen }) => Math.min(least, yen), Math.min(hiddenYen, cutoffYen()))
  while (nodes < mostNodes && !shouldStop()) {
    open = open.filter(({ yen }) => yen < cutoffYen()).sort((a, b) => b.yen - a.yen)
    onBound(boundYen())
    const box = open.pop()
    if (!box) break
    const model = await modelOf(instance, box, cutoffYen(), spend, shouldStop)
    if (model === 'empty') continue
    const { of: built, root } = model
    fixByReducedCost(built, root, cutoffYen())
    const tree: PlanTreeResult = await planTree(instance, built, {
      cutoffYen,
      onValues: (values) => onValues(built, values),
      shouldStop: (iterations) => shouldStop(iterations / 1000),
      mostNodes: nodesAtOnce,
      pseudoCosts,
    })
    spend(tree.iterations / 1000)
    nodes += Math.max(1, tree.nodes)
    hiddenYen = Math.min(hiddenYen, tree.hiddenYen)
    for (const { narrowings, yen } of tree.open)
      open.push(boxOfModel(built, narrowings, Math.max(yen, box.yen)))
  }
  return { boundYen: boundYen(), nodes }
}

interface BoxModel {
  of: PortfolioModel
  root: RootBound
}

/** A model of the box without what its reduced costs exclude; `empty` when no plan in it is below the cutoff. */
async function modelOf(
  instance: Instance,
  box: Box,
  cutoffYen: number,
  spend: (work: number) => void,
  shouldStop: () => boolean,
): Promise<BoxModel | 'empty'> {
  const build = async (kept: Uint8Array): Promise<BoxModel> => {
    const of = buildModel(instance, kept)
    narrowToBox(of, box)
    const root = await rootBound(instance, of, shouldStop)
    spend(root.iterations / 1000)
    return { of, root }
  }
  const isOutside = ({ isInfeasible, yen }: RootBound) => isInfeasible || yen >= cutoffYen
  const wide = await build(box.kept)
  if (isOutside(wide.root)) return 'empty'
  const kept = box.kept.map((yes, a) => {
    const reducedYen = wide.root.reducedCosts[wide.of.choose[a]!]! * wide.of.yenPerUnit
    return yes && wide.root.yen + reducedYen < cutoffYen ? 1 : 0
  })
  const isMuchSmaller = count(kept) < worthRebuilding * count(box.kept)
  const model = isMuchSmaller ? await build(kept) : wide
  return isOutside(model.root) ? 'empty' : model
}

const count = (kept: Uint8Array) => kept.reduce((sum, yes) => sum + yes, 0)
