import { type Companions, smallestHit } from './smallest-hit.ts'

export interface Conflict {
  /** Demands that cannot all hold, ascending. */
  demands: number[]
  /** Whether it was proved that no smaller set exists. */
  isSmallest: boolean
}

/**
 * All demands that one solution keeps, the asked ones among them; null when no solution keeps those; `open` when that
 * could not be found out. The more it keeps, the fewer questions follow.
 */
export type KeepsAll = (demands: number[]) => Promise<readonly number[] | null | 'open'>

export interface ConflictSearch {
  /** Questions asked; 1000 when absent. */
  mostRounds?: number
  /**
   * For each demand those that a smallest conflict holds as well, wherever it holds this one. `keepsAll` then answers
   * for a solution in which likes are exchanged so that it keeps the companions before what they accompany.
   */
  companions?: Companions
  /** Before each question: a conflict has at least so many demands. */
  onRound?: (atLeast: number) => void
}

/**
 * A smallest set of the demands `0 … count − 1` that cannot all hold, by implicit hitting sets (Ignatiev, Previti,
 * Liffiton and Marques-Silva 2015): what a solution gives up is a way out, and every conflict has a demand in every
 * way out. As long as a smallest set that meets all ways out known can be kept, it leads to another. `known` is a
 * conflict already found; it is the answer when nothing smaller exists, or when a question stays open.
 */
export async function smallestConflict(
  count: number,
  known: readonly number[],
  keepsAll: KeepsAll,
  { mostRounds = 1000, companions, onRound }: ConflictSearch = {},
): Promise<Conflict> {
  const waysOut: number[][] = []
  const standing = (isSmallest: boolean) => ({ demands: known.toSorted((a, b) => a - b), isSmallest })
  for (let round = 0; round < mostRounds; round++) {
    const asked = smallestHit(waysOut, known.length - 1, companions)
    if (asked === null || asked === 'open') return standing(asked === null)
    onRound?.(asked.length)
    const kept = await keepsAll(asked)
    if (kept === 'open') return standing(false)
    if (kept === null) return { demands: asked.toSorted((a, b) => a - b), isSmallest: true }
    const held = new Set(kept)
    waysOut.push(Array.from({ length: count }, (_, demand) => demand).filter((demand) => !held.has(demand)))
  }
  return standing(false)
}
