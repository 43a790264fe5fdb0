import type { Progress } from '../answer/index.ts'
import { quickExplain } from '../answer/quick-explain.ts'
import { smallestConflict } from '../answer/smallest-conflict.ts'
import type { Desk } from '../engines/worker/index.ts'
import { demandsOf, type PackingDemand, withOnly } from './demands.ts'
import { likesOf } from './likes.ts'
import type { PackingProblem } from './problem.ts'
import { solveHere } from './solve-here.ts'

export interface InfeasibilityExplanation {
  /** Demands that cannot all hold. */
  demands: PackingDemand[]
  /** Whether it was proved that without any single one of them the others can hold. */
  isIrreducible: boolean
  /** Whether it was proved that no set of fewer demands contradicts itself. */
  isSmallest: boolean
}

/** In the unit of a packing's `workLimit`. */
export interface ExplainLimits {
  workLimit: number
  workLimitEach: number
  seed: number
}

/** What is told while the search goes on: enough to answer with. */
export interface ExplainNote {
  progress: Progress
  explanation: InfeasibilityExplanation | null
}

/** Share of the work for one question that goes into one whose answer is not needed, but saves others. */
const spareShare = 0.1
/** So wide a gap that the first packing found ends the search. */
const anyPacking = 1e9

/**
 * The explanation of a checked problem, in this thread: first a set that cannot do with less, then, while work is
 * left, whether another has fewer. Progress tells how many demands a conflict has at least, and of how many one is
 * known.
 */
export async function explainHere(
  problem: PackingProblem,
  { workLimit, workLimitEach, seed }: ExplainLimits,
  desk: Desk<ExplainNote>,
): Promise<InfeasibilityExplanation | null> {
  const began = performance.now()
  const demands = demandsOf(problem)
  const all = demands.map((_, place) => place)
  let explanation: InfeasibilityExplanation | null = null
  const tell = (lowerBound: number) =>
    desk.tell({
      progress: {
        incumbent: explanation?.demands.length ?? null,
        lowerBound,
        phase: 'explanation',
        elapsedMs: performance.now() - began,
      },
      explanation,
    })
  let left = workLimit
  /** Whether some packing keeps these demands; `open` when it was not found out. */
  const canHold = async (asked: readonly number[], most: number): Promise<boolean | 'open'> => {
    if (left <= 0 || desk.shouldStop()) return 'open'
    const part = withOnly(
      problem,
      asked.map((place) => demands[place]!),
    )
    const dearest = dearestCost(part)
    let bound = 0
    const { status, solution, lowerBound, work } = await solveHere(
      part,
      { workLimit: Math.min(most, left), seed, gap: anyPacking },
      {
        shouldStop: () => bound > dearest || desk.shouldStop(),
        tell: (note) => {
          bound = Math.max(bound, note.lowerBound)
        },
      },
    )
    left -= work + stepsOfAQuestion
    if (solution) return true
    return status === 'infeasible' || Math.max(bound, lowerBound) > dearest ? false : 'open'
  }
  let isIrreducible = true
  const contradict = async (asked: readonly number[]) => {
    const answer = await canHold(asked, workLimitEach)
    if (answer === 'open') isIrreducible = false
    return answer === false
  }
  tell(0)
  if (all.length === 0 || !(await contradict(all))) return null
  const largest = largenessOf(problem, demands)
  const preferred = all.toSorted((a, b) => largest[b]! - largest[a]!)
  const known = (await quickExplain(preferred, contradict)).toSorted((a, b) => a - b)
  explanation = { demands: known.map((place) => demands[place]!), isIrreducible, isSmallest: false }
  tell(1)

  /** What a packing keeps beside `kept`: as much of `more` as can be, tried in halves. */
  const grow = async (kept: readonly number[], more: readonly number[]): Promise<readonly number[]> => {
    if (more.length === 0) return kept
    if ((await canHold([...kept, ...more], spareShare * workLimitEach)) === true) return [...kept, ...more]
    if (more.length === 1) return kept
    const half = more.length >> 1
    return grow(await grow(kept, more.slice(0, half)), more.slice(half))
  }
  const { companions, firstKept } = likesOf(problem, demands)
  const keepsAll = async (asked: number[]) => {
    const answer = await canHold(asked, workLimitEach)
    if (answer !== true) return answer === false ? null : answer
    const isAsked = new Set(asked)
    const kept = await grow(
      asked,
      all.filter((place) => !isAsked.has(place)),
    )
    const exchanged = new Set(firstKept(kept))
    return asked.every((place) => exchanged.has(place)) ? [...exchanged] : kept
  }
  const found = await smallestConflict(all.length, known, keepsAll, { companions, onRound: tell })
  return {
    demands: found.demands.map((place) => demands[place]!),
    isIrreducible: isIrreducible || found.isSmallest,
    isSmallest: found.isSmallest,
  }
}

/** What the models of a question cost beside the steps counted in it. */
const stepsOfAQuestion = 20_000

/** More than any packing can cost: all that is in stock, every site opened, every copy moved. */
function dearestCost({ hosts, sites = [], items }: PackingProblem): number {
  const ofHosts = hosts.reduce(
    (sum, { price = 1, stock = Number.POSITIVE_INFINITY }) => sum + (price === 0 ? 0 : price * stock),
    0,
  )
  const ofSites = sites.reduce((sum, { openingCost = 0 }) => sum + openingCost, 0)
  const ofMoves = items.reduce((sum, { movingCost = 0, count = 1 }) => sum + movingCost * count, 0)
  return (ofHosts + ofSites + ofMoves) * (1 + 1e-6) + 1e-6
}

/** Of demands early in this order fewer are in conflict: on hosts, then large items before small ones, their rules last. */
function largenessOf(
  { hosts, items, dimensions }: PackingProblem,
  demands: readonly PackingDemand[],
): number[] {
  const most = dimensions.map((_, d) =>
    hosts.reduce((sum, { capacity }) => Math.max(sum, capacity[d]!), 1e-9),
  )
  const largeness = new Map(
    items.map(({ id, size, sizes, count = 1 }) => [
      id,
      count * (size ?? sizes![0]!).reduce((sum, amount, d) => Math.max(sum, amount / most[d]!), 0),
    ]),
  )
  return demands.map((demand) => {
    if (demand.kind === 'item') return largeness.get(demand.item)!
    return 'item' in demand ? -1 : Number.MAX_VALUE
  })
}
