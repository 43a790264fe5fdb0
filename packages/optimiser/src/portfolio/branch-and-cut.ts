import { HighsModel } from '../engines/highs/index.ts'
import type { PortfolioModel } from './build-model.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import { planFromValues, startValues } from './plan.ts'
import type { RootBound } from './root-bound.ts'

export interface BranchAndCutOptions {
  gap: number
  /** Asked with the simplex iterations of this run. */
  shouldStop: (iterations: number) => boolean
  maxNodes?: number
  /** Whether HiGHS looks for plans itself beside branching. */
  hasHeuristics?: boolean
}

export interface BranchAndCutResult {
  isInfeasible: boolean
  /** Bound on what can be reached among the alternatives kept, yen. */
  boundYen: number
  iterations: number
}

/** On the whole problem HiGHS spends most of its time on heuristics that no longer find anything. */
const withoutHeuristics = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
}

/** Branch and cut on a built model from the best plan there is; every better plan is offered at once. */
export async function branchAndCut(
  instance: Instance,
  built: PortfolioModel,
  certificate: Certificate,
  { gap, shouldStop, maxNodes, hasHeuristics }: BranchAndCutOptions,
  onBound: (yen: number) => void = () => {},
): Promise<BranchAndCutResult> {
  const solver = await HighsModel.open(built.model)
  try {
    if (certificate.best) solver.startFrom(startValues(built, certificate.best.plan))
    const run = solver.run({
      options: {
        mip_rel_gap: gap,
        ...(certificate.best && !hasHeuristics ? withoutHeuristics : {}),
        ...(maxNodes === undefined ? {} : { mip_max_nodes: maxNodes }),
      },
      shouldStop: ({ lowerBound, lpIterations }) => {
        onBound(lowerBound * built.yenPerUnit)
        return certificate.gap <= gap || shouldStop(lpIterations)
      },
      onIncumbent: (values) => {
        certificate.offer(planFromValues(instance, built, values))
      },
    })
    if (run.values) certificate.offer(planFromValues(instance, built, run.values))
    const isInfeasible = run.status === 'infeasible'
    return {
      isInfeasible,
      boundYen: isInfeasible ? Number.POSITIVE_INFINITY : run.lowerBound * built.yenPerUnit,
      iterations: run.iterations,
    }
  } finally {
    solver.dispose()
  }
}

/**
 * Narrows every variable to the values that a plan cheaper than `objectiveYen` can have: away from where the
 * relaxation put it, each step costs at least its reduced cost.
 */
export function fixByReducedCost(
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
