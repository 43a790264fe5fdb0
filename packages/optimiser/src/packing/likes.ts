import type { Companions } from '../answer/smallest-hit.ts'
import { sizesOf } from './check-problem.ts'
import type { PackingDemand } from './demands.ts'
import type { PackingItem, PackingProblem } from './problem.ts'

/** Which demands of a packing stand for one another, when fewest of them are looked for that cannot all hold. */
export interface Likes {
  /**
   * An item that is nowhere larger than another, and alike in all else, is in a smallest conflict only beside it:
   * otherwise the larger one would do as well. Of items alike in everything the first are there, and of their zones,
   * or replicas, those of the first.
   */
  companions: Companions
  /** What is kept after items alike in everything are exchanged, so that the first are those that are kept. */
  firstKept(kept: readonly number[]): number[]
}

/** More items than this are not compared with one another. */
const mostCompared = 2000

/** The likes among the demands of a problem. */
export function likesOf(problem: PackingProblem, demands: readonly PackingDemand[]): Likes {
  const placeOf = new Map(
    demands.map((demand, place) => ['item' in demand ? `${demand.kind} ${demand.item}` : '', place]),
  )
  const placesOf = ({ id }: PackingItem) => ({
    item: placeOf.get(`item ${id}`)!,
    rules: ['zones', 'replica'].flatMap((kind) => placeOf.get(`${kind} ${id}`) ?? []),
  })
  const items = problem.items.length <= mostCompared ? problem.items : []
  const groups = Map.groupBy(items, (item) => attributesOf(problem, item))
  const companions = demands.map(() => new Set<number>())
  const classes: { item: number; rules: number[] }[][] = []
  for (const group of groups.values()) {
    for (const item of group) {
      const { item: place, rules } = placesOf(item)
      // a rule on an item that is not there asks for nothing
      for (const rule of rules) companions[rule]!.add(place)
      for (const other of group)
        if (other !== item && isHarder(other, item, placesOf(other).item < place))
          companions[place]!.add(placesOf(other).item)
    }
    const alike = Map.groupBy(group, (item) => JSON.stringify(measuresOf(item)))
    for (const members of alike.values()) {
      const places = members.map(placesOf)
      classes.push(places)
      // zones first; where there are none, replicas
      places.forEach(({ rules }, at) => {
        for (const before of places.slice(0, at))
          if (rules.length > 0) companions[rules[0]!]!.add(before.rules[0]!)
      })
    }
  }
  for (const places of classes)
    for (const { item, rules } of places)
      for (const rule of rules) for (const other of companions[item]!) companions[rule]!.add(other)
  return {
    companions,
    firstKept(kept) {
      const isKept = new Set(kept)
      const exchanged = new Map<number, number>()
      for (const places of classes) {
        const worth = ({ item, rules }: { item: number; rules: number[] }) =>
          isKept.has(item) ? 1 + Number(rules.length > 0 && isKept.has(rules[0]!)) : 0
        const order = places.toSorted((a, b) => worth(b) - worth(a))
        order.forEach(({ item, rules }, at) => {
          exchanged.set(item, places[at]!.item)
          rules.forEach((rule, r) => {
            exchanged.set(rule, places[at]!.rules[r]!)
          })
        })
      }
      return kept.map((demand) => exchanged.get(demand) ?? demand)
    },
  }
}

/** What items must have in common to be compared: everything but sizes and counts. */
function attributesOf(problem: PackingProblem, { id, zones, replica, sizes }: PackingItem): string {
  const memberships = (groups: readonly (readonly string[])[]) =>
    groups.flatMap((members, at) => (members.includes(id) ? [at] : []))
  return JSON.stringify([
    zones?.toSorted() ?? null,
    replica !== undefined,
    sizes ?? null,
    memberships((problem.apart ?? []).map(({ items }) => items)),
    memberships(problem.together ?? []),
  ])
}

/** Number of copies, then the size of the item and of its replica. */
function measuresOf(item: PackingItem): number[] {
  const { count = 1, replica } = item
  const own = item.sizes ? [] : sizesOf(item)[0]!
  return [count, ...own, ...(typeof replica === 'object' ? replica.size : replica ? own : [])]
}

/** Whether whatever holds one item would hold the other in its place; of equals, the first. */
function isHarder(one: PackingItem, other: PackingItem, isFirst: boolean): boolean {
  const [measures, others] = [measuresOf(one), measuresOf(other)]
  if (measures.some((measure, at) => measure < others[at]!)) return false
  return isFirst || measures.some((measure, at) => measure > others[at]!)
}
