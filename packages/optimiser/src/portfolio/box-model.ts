import { type Box, narrowToBox } from './box.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'
import { strengthen } from './cuts/strengthen.ts'
import { addRows } from './plan-rows.ts'
import { type RootBound, rootBound } from './root-bound.ts'

/** A model is built once more when its reduced costs leave less than this share of its alternatives. */
const worthRebuilding = 0.8

export interface BoxModel {
  of: PortfolioModel
  root: RootBound
}

/** A model of the box without what its reduced costs exclude; null when no plan in it is below the cutoff. */
export async function modelOfBox(
  instance: Instance,
  box: Box,
  cutoffYen: number,
  shouldStop: () => boolean,
  spend: (iterations: number) => void,
): Promise<BoxModel | null> {
  const build = async (kept: Uint8Array): Promise<BoxModel> => {
    const of = buildModel(instance, kept)
    narrowToBox(of, box)
    addRows(of, box.rows)
    const root = await rootBound(instance, of, shouldStop)
    spend(root.iterations)
    return { of, root }
  }
  const isOutside = ({ isInfeasible, yen }: RootBound) => isInfeasible || yen >= cutoffYen
  const wide = await build(box.kept)
  if (isOutside(wide.root)) return null
  const kept = box.kept.map((yes, a) => {
    const reducedYen = wide.root.reducedCosts[wide.of.choose[a]!]! * wide.of.yenPerUnit
    return yes && wide.root.yen + reducedYen < cutoffYen ? 1 : 0
  })
  const isMuchSmaller = count(kept) < worthRebuilding * count(box.kept)
  const model = isMuchSmaller ? await build(kept) : wide
  if (isOutside(model.root)) return null
  if (!model.root.isComplete) return model
  const root = await strengthen(instance, model.of, model.root, shouldStop)
  spend(root.iterations)
  return isOutside(root) ? null : { of: model.of, root }
}

const count = (kept: Uint8Array) => kept.reduce((sum, yes) => sum + yes, 0)
