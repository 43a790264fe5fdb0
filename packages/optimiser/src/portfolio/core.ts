import { type Box, narrowToBox } from './box.ts'
import { type BranchAndCutOptions, branchAndCut } from './branch-and-cut.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import type { Relaxation } from './opening-tree.ts'
import type { RootBound } from './root-bound.ts'

/** Mean cost of an alternative, yen: the scale of temperatures and widths. */
export function meanCost({ alternatives }: Instance): number {
  return alternatives.reduce((sum, { cost }) => sum + Math.abs(cost), 0) / alternatives.length || 1
}

/** Reduced costs up to this share of the mean cost belong to the core. */
const coreWidth = 0.01

/** The alternatives whose reduced cost is at most `widthYen`, those the relaxation uses, and the best plan. */
export function nearRelaxation(
  instance: Instance,
  { choose, yenPerUnit }: PortfolioModel,
  { values, reducedCosts }: Relaxation,
  widthYen: number,
  also?: Int32Array,
): Uint8Array {
  const kept = Uint8Array.from(instance.alternatives, (_, a) => {
    const variable = choose[a]!
    if (variable < 0) return 0
    return reducedCosts[variable]! * yenPerUnit <= widthYen || values[variable]! > 1e-6 ? 1 : 0
  })
  also?.forEach((a) => {
    kept[a] = 1
  })
  return kept
}

/**
 * Branch and cut, with HiGHS's own heuristics, in the core of the problem: the alternatives close to the
 * relaxation. What is left out costs at least the core's width above the relaxation, so the lesser of the
 * two bounds holds for the plans in the box, or for all without one.
 */
export async function solveCore(
  instance: Instance,
  full: PortfolioModel,
  root: RootBound,
  box: Box | undefined,
  certificate: Certificate,
  options: BranchAndCutOptions,
): Promise<{ boundYen: number; iterations: number }> {
  const widthYen = coreWidth * meanCost(instance)
  const kept = nearRelaxation(instance, full, root, widthYen, certificate.best?.plan.chosen)
  const core = buildModel(instance, kept)
  if (box) narrowToBox(core, box)
  const result = await branchAndCut(instance, core, certificate, options)
  return { boundYen: Math.min(result.boundYen, root.yen + widthYen), iterations: result.iterations }
}
