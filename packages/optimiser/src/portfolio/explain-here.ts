import type { Progress } from '../answer/index.ts'
import { quickExplain } from '../answer/quick-explain.ts'
import { smallestConflict } from '../answer/smallest-conflict.ts'
import type { Desk } from '../engines/worker/index.ts'
import { openSwitches } from './demand-switches.ts'
import type { PortfolioProblem } from './problem.ts'

export interface Conflict {
  /** Places in the problem of demands that cannot all hold. */
  demands: string[]
  /** Whether it was proved of each that without it the others can hold. */
  isIrreducible: boolean
  /** Whether it was proved that no set of fewer demands contradicts itself. */
  isSmallest: boolean
}

/** The usual most questions on the way to a smallest set. */
export const usualRounds = 300

/**
 * The explanation of a checked problem, in this thread. Progress tells how many demands a conflict has at least, and of
 * how many one is known.
 */
export async function explainHere(
  problem: PortfolioProblem,
  mostRounds: number,
  desk: Desk<Progress>,
): Promise<Conflict | null> {
  const began = performance.now()
  const tell = (incumbent: number | null, lowerBound: number) =>
    desk.tell({ incumbent, lowerBound, phase: 'explanation', elapsedMs: performance.now() - began })
  tell(null, 0)
  const switches = await openSwitches(problem, () => desk.shouldStop())
  try {
    const first = switches.heldWith([])
    const all = switches.demands.map((_, demand) => demand)
    // of a stopped run what is given up need not be
    if (first === null || first === 'open' || first.length === all.length || desk.shouldStop()) return null
    const named = (demands: readonly number[]) => demands.map((demand) => switches.demands[demand]!)
    const keepsAll = async (asked: number[]) => (asked.length === 0 ? first : switches.heldWith(asked))
    const onRound = (atLeast: number) => tell(null, atLeast)
    const found = await smallestConflict(all.length, all, keepsAll, { mostRounds, onRound })
    if (found.isSmallest) return { demands: named(found.demands), isIrreducible: true, isSmallest: true }
    const least = await quickExplain(all, async (demands) => switches.contradict(demands))
    const isStopped = desk.shouldStop()
    return least.length === all.length && isStopped
      ? null
      : { demands: named(least), isIrreducible: !isStopped, isSmallest: false }
  } finally {
    switches.dispose()
  }
}
