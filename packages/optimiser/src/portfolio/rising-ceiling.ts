import type { Box } from './box.ts'
import { type BoxSearchOptions, searchBoxes } from './box-search.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import { meanCost } from './core.ts'
import type { PlanCrew } from './jobs.ts'

/** How far above what is proven the first round looks, as a share of it; no later one looks less far or farther. */
const firstStep = 0.003
const leastStep = 0.001
const mostStep = 0.006
/** A plan known to be within so many steps is looked for at once. */
const nearEnough = 1.5
/** Each round may take so many times the nodes of the one before, or of an easy one. */
const growth = 5
const easyNodes = 60
/** Natural logarithm of the nodes' growth for each share of the ceiling's rise; as seen in the last round, in between. */
const [usualRate, leastRate, mostRate] = [700, 300, 1500]

interface Round {
  ceilingYen: number
  nodes: number
}

/**
 * The boxes' plans below a ceiling that rises step by step from the first bound. A round without a plan proves its
 * ceiling, and its models are small, since they hold only what stays below it; the round with the best plan is hardly
 * larger than it had to be, though nothing was known of that plan (iterative deepening; Korf 1985). A plan near enough
 * to a ceiling proven before ends the search at once.
 */
export async function searchUnderCeiling(
  instance: Instance,
  crew: PlanCrew,
  boxes: readonly Box[],
  certificate: Certificate,
  gap: number,
  options: Omit<BoxSearchOptions, 'provenYen'>,
): Promise<void> {
  let step = Math.max(3 * gap, firstStep)
  let last: Round | null = null
  const shouldStop = () => certificate.gap <= gap || options.shouldStop()
  while (!shouldStop()) {
    const provenYen = certificate.lowerBound
    const scale = Math.max(Math.abs(provenYen), meanCost(instance))
    const isNear = options.cutoffYen() - provenYen <= nearEnough * step * scale
    const ceilingYen = isNear ? options.cutoffYen() : provenYen + step * scale
    const cutoffYen = () => Math.min(ceilingYen, options.cutoffYen())
    const { boundYen, nodes } = await searchBoxes(crew, boxes, {
      ...options,
      cutoffYen,
      provenYen,
      shouldStop,
    })
    certificate.raiseBound(boundYen)
    if (boundYen < cutoffYen()) return
    const round = { ceilingYen, nodes }
    step = Math.max(gap, nextStep(round, last, scale))
    last = round
  }
}

/** The rise for which the next round is expected to grow as it may, as a share of the cost. */
function nextStep(round: Round, before: Round | null, scale: number): number {
  const rise = before ? (round.ceilingYen - before.ceilingYen) / scale : 0
  const seen = before && rise > 0 ? Math.log(round.nodes / before.nodes) / rise : 0
  const rate = seen > 0 ? Math.min(mostRate, Math.max(leastRate, seen)) : usualRate
  const step = Math.log(growth * Math.max(1, easyNodes / round.nodes)) / rate
  return Math.min(mostStep, Math.max(leastStep, step))
}
