import type { Box } from './box.ts'
import type { PlanCrew } from './jobs.ts'
import type { Plan } from './plan.ts'
import { PseudoCosts } from './pseudo-costs.ts'

export interface BoxSearchOptions {
  /** Plans from this cost on are not wanted, yen; it falls as better plans are found. */
  cutoffYen: () => number
  /** What is proven of all plans already, yen: a plan near enough to it leaves nothing to search. */
  provenYen: number
  onPlan: (plan: Plan) => void
  onBound: (yen: number) => void
  /** Told of the simplex iterations done, in thousands. */
  spend: (work: number) => void
  /** What may still be spent. */
  workLeft: () => number
  shouldStop: () => boolean
  mostNodes: number
}

export interface BoxSearchResult {
  /** Bound on every plan below the cutoff in the boxes; the cutoff when there is none, yen. */
  boundYen: number
  nodes: number
}

/** Boxes searched at once, on as many threads as there are: the same number everywhere, for the same answer. */
const boxesAtOnce = 4

/** Nodes split in one model before what is left of it gets models of its own; fewer while there are few boxes. */
const nodesAtOnce = 64
const nodesAtFirst = 16

/**
 * Branch and bound in which the model shrinks on the way down: for the boxes with the least bounds models are built of
 * what they still allow, their trees are searched for a while, and what is left open are boxes again. Deep down a
 * fifth of the alternatives and of the rows is left, and so is of the time for a linear program.
 */
export async function searchBoxes(
  crew: PlanCrew,
  boxes: readonly Box[],
  { cutoffYen, provenYen, onPlan, onBound, spend, workLeft, shouldStop, mostNodes }: BoxSearchOptions,
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
    if (open.length === 0) break
    const now = open.splice(-boxesAtOnce).reverse()
    const results = await crew.run(
      'box',
      now.map((box) => ({
        box,
        cutoffYen: cutoffYen(),
        provenYen,
        seen: pseudoCosts.seen,
        mostNodes: now.length < boxesAtOnce ? nodesAtFirst : nodesAtOnce,
        mostWork: workLeft(),
      })),
    )
    for (const result of results) {
      spend(result.work)
      nodes += result.nodes
      hiddenYen = Math.min(hiddenYen, result.hiddenYen)
      open.push(...result.open)
      pseudoCosts.study(result.lessons)
      if (result.plan) onPlan(result.plan)
    }
  }
  return { boundYen: boundYen(), nodes }
}
