import type { Box } from './box.ts'
import { type BoxSearchOptions, searchBoxes } from './box-search.ts'
import type { Certificate } from './certificate.ts'
import type { Instance } from './compile.ts'
import { meanCost } from './core.ts'
import type { PlanCrew } from './jobs.ts'

/** How far above what is proven a round looks at least, as a share of it. */
const leastStep = 0.001
/** A plan known to be within this share is looked for at once. */
const nearEnough = 0.015
/** After a round of fewer nodes the ceiling rises twice as far, after one of more a half. */
const easyNodes = 100
const hardNodes = 500

/**
 * The boxes' plans below a ceiling that rises step by step from the first bound. A round without a plan proves its
 * ceiling, and its models are small, since they hold only what stays below it; the round with the best plan is hardly
 * larger than it had to be, though nothing was known of that plan (iterative deepening; Korf 1985).
 */
export async function searchUnderCeiling(
  instance: Instance,
  crew: PlanCrew,
  boxes: readonly Box[],
  certificate: Certificate,
  gap: number,
  options: BoxSearchOptions,
): Promise<void> {
  let step = 3 * Math.max(gap, leastStep)
  while (certificate.gap > gap && !options.shouldStop()) {
    const scale = Math.max(Math.abs(certificate.lowerBound), meanCost(instance))
    const isNear = options.cutoffYen() - certificate.lowerBound <= nearEnough * scale
    const ceilingYen = isNear ? options.cutoffYen() : certificate.lowerBound + step * scale
    const cutoffYen = () => Math.min(ceilingYen, options.cutoffYen())
    const { boundYen, nodes } = await searchBoxes(crew, boxes, { ...options, cutoffYen })
    certificate.raiseBound(boundYen)
    if (boundYen < cutoffYen()) return
    if (nodes < easyNodes) step *= 2
    else if (nodes > hardNodes) step = Math.max(gap, leastStep, step / 2)
  }
}
