import type { SolveOptions } from '../answer/index.ts'
import type { PortfolioProblem } from './problem.ts'
import { type PortfolioAnswer, solve } from './solve.ts'
import { verify } from './verify.ts'

export interface FrontPoint {
  /** Ceiling on the expected loss under which this point is the cheapest. */
  maxLossYen: number
  costYen: number
  lossYen: number
  answer: PortfolioAnswer
}

/** Weight of loss that puts cost second: the end of the front with the least loss. */
const lossFirst = 1000

/**
 * The trade-off between cost and expected loss (ε-constraint): the cheapest plan at all, the one with the
 * least loss, and the cheapest under ceilings evenly between them. Every point has its own gap; limits of
 * time and work in the options hold for each point. A point that another one beats in both is left out.
 */
export async function paretoFront(
  problem: PortfolioProblem,
  { points = 5, ...options }: SolveOptions & { points?: number } = {},
): Promise<FrontPoint[]> {
  const { riskWeight: _weight, ...byCost } = problem
  const found: FrontPoint[] = []
  const add = async (of: PortfolioProblem): Promise<number | null> => {
    if (options.signal?.aborted) return null
    const answer = await solve(of, options)
    if (!answer.solution) return null
    const { costYen, penaltyYen, lossYen } = verify(byCost, answer.solution)
    found.push({ maxLossYen: of.maxLossYen ?? lossYen, costYen: costYen + penaltyYen, lossYen, answer })
    return lossYen
  }
  const most = await add(byCost)
  const least = await add({ ...byCost, riskWeight: lossFirst })
  if (most !== null && least !== null && most > least)
    for (let k = 1; k < points - 1; k++)
      await add({ ...byCost, maxLossYen: least + ((most - least) * k) / (points - 1) })
  return found
    .filter((one, k) => {
      const beats = (other: FrontPoint, at: number) =>
        other.costYen <= one.costYen &&
        other.lossYen <= one.lossYen &&
        (other.costYen < one.costYen || other.lossYen < one.lossYen || at < k)
      return !found.some((other, at) => at !== k && beats(other, at))
    })
    .sort((a, b) => a.costYen - b.costYen)
}
