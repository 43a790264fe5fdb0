import { type Box, boxOfModel } from './box.ts'
import { modelOfBox } from './box-model.ts'
import { fixByReducedCost } from './branch-and-cut.ts'
import { Certificate } from './certificate.ts'
import type { JobSetup } from './job-setup.ts'
import { type Plan, planFromValues } from './plan.ts'
import { addedRows } from './plan-rows.ts'
import { planTree } from './plan-tree.ts'
import { type Lesson, PseudoCosts, type Seen } from './pseudo-costs.ts'

export interface BoxJob {
  box: Box
  /** Plans from this cost on are not wanted, yen. */
  cutoffYen: number
  /** What is proven of all plans already, yen: once no plan below the cutoff can be cheaper, the rest is left open. */
  provenYen: number
  /** What is known of splits. */
  seen: Map<string, Seen>
  /** Nodes split before the rest is left open. */
  mostNodes: number
  /** Thousands of simplex iterations after which the rest is left open. */
  mostWork: number
}

export interface BoxJobResult {
  /** What is left, in boxes. */
  open: Box[]
  /** Bound on what was not solved to the end, yen; Infinity without such. */
  hiddenYen: number
  /** The best plan found below the cutoff. */
  plan: Plan | null
  lessons: Lesson[]
  nodes: number
  /** Thousands of simplex iterations. */
  work: number
}

/** Builds the model of a box, searches its tree for a while, and makes boxes of what is left open. */
export async function searchBox(
  { problem, instance, gap }: JobSetup,
  { box, cutoffYen, provenYen, seen, mostNodes, mostWork }: BoxJob,
  mustStop: () => boolean,
): Promise<BoxJobResult> {
  let iterations = 0
  const shouldStop = (now = 0) => mustStop() || (iterations + now) / 1000 > mostWork
  const certificate = new Certificate(problem, instance)
  const cutoffNow = () => Math.min(cutoffYen, certificate.cutoffYen(gap))
  const pseudoCosts = new PseudoCosts(seen)
  const result: BoxJobResult = {
    open: [],
    hiddenYen: Number.POSITIVE_INFINITY,
    plan: null,
    lessons: [],
    nodes: 1,
    work: 0,
  }
  const model = await modelOfBox(instance, box, cutoffYen, shouldStop, (done) => {
    iterations += done
  })
  if (model) {
    const rows = addedRows(model.of)
    fixByReducedCost(model.of, model.root, cutoffYen)
    const tree = await planTree(instance, model.of, {
      cutoffYen: cutoffNow,
      onValues: (values) => certificate.offer(planFromValues(instance, model.of, values)),
      shouldStop: (now) => cutoffNow() <= provenYen || shouldStop(now),
      mostNodes,
      pseudoCosts,
      basis: model.root.basis,
    })
    iterations += tree.iterations
    result.open = tree.open.map(({ narrowings, yen }) =>
      boxOfModel(model.of, narrowings, rows, Math.max(yen, box.yen)),
    )
    result.hiddenYen = tree.hiddenYen
    result.plan = certificate.best?.plan ?? null
    result.lessons = pseudoCosts.lessons
    result.nodes = Math.max(1, tree.nodes)
  }
  return { ...result, work: iterations / 1000 }
}
