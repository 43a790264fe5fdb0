import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeepsAll, smallestConflict } from '../../src/answer/smallest-conflict.ts'
import { smallestHit } from '../../src/answer/smallest-hit.ts'

const count = 8
const sets = fc.array(fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 9,
})
/** Every set of demands, as bits. */
const every = Array.from({ length: 1 << count }, (_, bits) =>
  Array.from({ length: count }, (_, at) => at).filter((at) => bits & (1 << at)),
)
const contains = (one: number[], other: number[]) => other.every((member) => one.includes(member))

describe('the smallest set that hits all', () => {
  test('is as small as the smallest of all sets that do, and there is none when fewer are asked for', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const hits = (chosen: number[]) => given.every((set) => set.some((member) => chosen.includes(member)))
        const least = Math.min(...every.filter(hits).map(({ length }) => length))
        const found = smallestHit(given, count)
        expect(hits(found as number[])).toBe(true)
        expect(found).toHaveLength(least)
        expect(smallestHit(given, least - 1)).toBeNull()
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

/** Of each two demands the later may need the earlier one beside it; who is needed needs nobody else, so it is whole. */
const companions = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.integer({ min: 4, max: count - 1 })), { maxLength: 6 })
  .map((pairs) =>
    Array.from(
      { length: count },
      (_, at) => new Set(pairs.filter(([, late]) => late === at).map(([early]) => early)),
    ),
  )
const isWhole = (chosen: number[], needs: ReadonlySet<number>[]) =>
  chosen.every((member) => [...needs[member]!].every((other) => chosen.includes(other)))

describe('the smallest set that hits all, where some come only with others', () => {
  test('is as small as the smallest of all whole sets that do', () => {
    fc.assert(
      fc.property(sets, companions, (given, needs) => {
        const hits = (chosen: number[]) =>
          isWhole(chosen, needs) && given.every((set) => set.some((member) => chosen.includes(member)))
        const least = Math.min(...every.filter(hits).map(({ length }) => length))
        const found = smallestHit(given, count, needs)
        expect(hits(found as number[])).toBe(true)
        expect(found).toHaveLength(least)
        expect(smallestHit(given, least - 1, needs)).toBeNull()
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('the smallest conflict', () => {
  /** Solutions keep whatever contains no conflict; this one keeps no more than it is asked for. */
  const meagre =
    (conflicts: number[][]): KeepsAll =>
    async (asked) =>
      conflicts.some((conflict) => contains(asked, conflict)) ? null : asked

  test('is the smallest of those there are, from whatever larger one it begins', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async (conflicts) => {
        const least = Math.min(...conflicts.map(({ length }) => length))
        const known = Array.from({ length: count }, (_, at) => at)
        const found = await smallestConflict(count, known, meagre(conflicts))
        expect(found.isSmallest).toBe(true)
        expect(found.demands).toHaveLength(least)
        expect(conflicts.some((conflict) => contains(found.demands, conflict))).toBe(true)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('is the one already known where a question stays open, and not called smallest', async () => {
    expect(await smallestConflict(4, [3, 1], async () => 'open')).toEqual({
      demands: [1, 3],
      isSmallest: false,
    })
    expect(await smallestConflict(4, [3, 1], meagre([[1, 3]]), { mostRounds: 2 })).toEqual({
      demands: [1, 3],
      isSmallest: false,
    })
  })
})
