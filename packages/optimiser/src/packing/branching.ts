import type { FillingSource } from './column-generation.ts'
import type { Effort } from './effort.ts'
import { type Bin, completeInstance, type Instance } from './instance.ts'
import type { Master } from './master.ts'
import { Pricer } from './pricing.ts'

/** What a branch demands of kinds that are there once (Ryan and Foster 1981), or of the type of their host. */
export type Decision =
  | { rule: 'together' | 'apart'; a: number; b: number }
  | { rule: 'forbid'; kind: number; types: number[] }

/** The same instance with every copy a kind of its own; `original` gives each new option's old one. */
export function separateCopies(instance: Instance): { instance: Instance; original: number[] } {
  const { kinds, demand, firstOption, dimensions, size, types, options, fits, placeCost, siteRules } =
    instance
  const kindOf: number[] = []
  const original: number[] = []
  const oldKind: number[] = []
  const firstCopy: number[] = []
  for (let k = 0; k < kinds; k++) {
    firstCopy.push(oldKind.length)
    for (let copy = 0; copy < demand[k]!; copy++) {
      for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++) {
        kindOf.push(oldKind.length)
        original.push(o)
      }
      oldKind.push(k)
    }
  }
  const allowed = new Uint8Array(types * oldKind.length)
  for (let t = 0; t < types; t++)
    original.forEach((o, at) => {
      if (fits[t * options + o]) allowed[t * oldKind.length + kindOf[at]!] = 1
    })
  const separate = completeInstance({
    ...instance,
    kinds: oldKind.length,
    options: original.length,
    demand: new Int32Array(oldKind.length).fill(1),
    kindOf: Int32Array.from(kindOf),
    size: Float64Array.from(
      original.flatMap((o) => Array.from(size.subarray(o * dimensions, (o + 1) * dimensions))),
    ),
    placeCost:
      placeCost &&
      Float64Array.from(
        Array.from({ length: types }, (_, t) => oldKind.map((k) => placeCost[t * kinds + k]!)).flat(),
      ),
    siteRules: siteRules.map((rule) => ({
      ...rule,
      kinds: rule.kinds.flatMap((k) => Array.from({ length: demand[k]! }, (_, copy) => firstCopy[k]! + copy)),
    })),
    allowed,
  })
  return { instance: separate, original }
}

/** Where fillings that obey the decisions come from; null when the decisions contradict each other. */
export function sourceUnder(
  instance: Instance,
  decisions: readonly Decision[],
  effort: Effort,
): FillingSource | null {
  const { kinds, types, firstOption, dimensions, size, capacity, fits, options, placeCost } = instance
  const leader = Array.from({ length: kinds }, (_, k) => k)
  const find = (k: number): number => (leader[k] === k ? k : find(leader[k]!))
  for (const one of decisions) if (one.rule === 'together') leader[find(one.a)] = find(one.b)
  const groupOf = new Map<number, number>()
  const groups: number[][] = []
  for (let k = 0; k < kinds; k++) {
    const head = find(k)
    if (!groupOf.has(head)) groupOf.set(head, groups.push([]) - 1)
    groups[groupOf.get(head)!]!.push(k)
  }
  const group = (k: number) => groupOf.get(find(k))!
  const pairs: [number, number][] = []
  for (const one of decisions) {
    if (one.rule !== 'apart') continue
    if (group(one.a) === group(one.b)) return null
    pairs.push([group(one.a), group(one.b)])
  }
  const width = dimensions + pairs.length
  const members: number[][] = []
  const kindOf: number[] = []
  const sizes: number[] = []
  groups.forEach((inside, g) => {
    let combinations: number[][] = [[]]
    for (const k of inside) {
      const choices = Array.from(
        { length: firstOption[k + 1]! - firstOption[k]! },
        (_, at) => firstOption[k]! + at,
      )
      combinations = combinations.flatMap((list) => choices.map((option) => [...list, option]))
      if (combinations.length > 500) combinations.length = 500
    }
    for (const list of combinations) {
      members.push(list)
      kindOf.push(g)
      for (let d = 0; d < dimensions; d++)
        sizes.push(list.reduce((sum, option) => sum + size[option * dimensions + d]!, 0))
      for (const pair of pairs) sizes.push(pair.includes(g) ? 1 : 0)
    }
  })
  const capacities: number[] = []
  const allowed = new Uint8Array(types * groups.length)
  for (let t = 0; t < types; t++) {
    capacities.push(...capacity.subarray(t * dimensions, (t + 1) * dimensions), ...pairs.map(() => 1))
    groups.forEach((inside, g) => {
      const isPossible = inside.every((k) => {
        if (decisions.some((one) => one.rule === 'forbid' && one.kind === k && one.types.includes(t)))
          return false
        for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++) if (fits[t * options + o]) return true
        return false
      })
      allowed[t * groups.length + g] = isPossible ? 1 : 0
    })
  }
  const derived = completeInstance({
    ...instance,
    dimensions: width,
    kinds: groups.length,
    options: members.length,
    capacity: Float64Array.from(capacities),
    demand: new Int32Array(groups.length).fill(1),
    kindOf: Int32Array.from(kindOf),
    size: Float64Array.from(sizes),
    placeCost:
      placeCost &&
      Float64Array.from(
        Array.from({ length: types }, (_, t) =>
          groups.map((inside) => inside.reduce((sum, k) => sum + placeCost[t * kinds + k]!, 0)),
        ).flat(),
      ),
    siteRules: instance.siteRules.map((rule) => ({ ...rule, kinds: rule.kinds.map(group) })),
    allowed,
  })
  return { instance: derived, pricer: new Pricer(derived, effort), members }
}

/** Whether a filling of the instance obeys all decisions. */
export function obeys({ kindOf }: Instance, bin: Bin, decisions: readonly Decision[]): boolean {
  const there = new Set(bin.options.map((option) => kindOf[option]!))
  return decisions.every((one) => {
    if (one.rule === 'forbid') return !(there.has(one.kind) && one.types.includes(bin.type))
    const both = (there.has(one.a) ? 1 : 0) + (there.has(one.b) ? 1 : 0)
    return one.rule === 'together' ? both !== 1 : both < 2
  })
}

/** The two branches on what is most undecided in the program's solution; null when nothing is. */
export function chooseBranch(master: Master, use: Float64Array): [Decision, Decision] | null {
  const { fillings, instance } = master
  const { kinds, kindOf, types } = instance
  const pairs = new Map<number, number>()
  const places = new Map<number, number>()
  use.forEach((value, at) => {
    if (value < 1e-6) return
    const { options, type } = fillings[at]!
    const there = options.map((option) => kindOf[option]!).sort((a, b) => a - b)
    there.forEach((a, from) => {
      places.set(a * types + type, (places.get(a * types + type) ?? 0) + value)
      for (const b of there.slice(from + 1)) pairs.set(a * kinds + b, (pairs.get(a * kinds + b) ?? 0) + value)
    })
  })
  const pair = mostUndecided(pairs)
  if (pair !== null) {
    const [a, b] = [Math.floor(pair / kinds), pair % kinds]
    return [
      { rule: 'together', a, b },
      { rule: 'apart', a, b },
    ]
  }
  const place = mostUndecided(places)
  if (place === null) return null
  const [kind, type] = [Math.floor(place / types), place % types]
  const others = Array.from({ length: types }, (_, t) => t).filter((t) => t !== type)
  return [
    { rule: 'forbid', kind, types: others },
    { rule: 'forbid', kind, types: [type] },
  ]
}

/** The key whose value is farthest from whole numbers, larger values first. */
function mostUndecided(values: Map<number, number>): number | null {
  let best: number | null = null
  let bestScore = 0
  for (const [key, value] of values) {
    if (value < 1e-5 || value > 1 - 1e-5) continue
    const score = Math.min(value, 1.2 * (1 - value))
    if (score > bestScore + 1e-9 || (Math.abs(score - bestScore) <= 1e-9 && best !== null && key < best)) {
      bestScore = score
      best = key
    }
  }
  return best
}
