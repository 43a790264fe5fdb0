import { sizesOf } from './check-problem.ts'
import { evacuate, sparesOf } from './evacuate.ts'
import { type Bin, completeInstance, type Instance } from './instance.ts'
import { Load } from './load.ts'
import type { PackedHost, PackingItem, PackingProblem, Recovery } from './problem.ts'
import { commonDivisor, stepOf, wholeFactor } from './whole-numbers.ts'

/** A copy that stands for a kind in the solution: the items (of a group: all) with the choice of their size. */
interface Copy {
  members: PackingItem[]
  isReplica: boolean
}

export interface Compiled {
  instance: Instance
  /** For each kind, its copies. */
  copies: Copy[][]
  /** For each option, the position in `sizes` of each member. */
  choices: number[][]
  siteIds: (string | null)[]
  /** Opening cost by site position. */
  openingCost: number[]
}

interface Kind {
  copies: Copy[]
  options: { size: number[]; choices: number[] }[]
  allowed: number[]
  placeCost: number[]
}

/** Turns a checked problem into numbers; identical items become one kind. */
export function compile(problem: PackingProblem): Compiled {
  const items = problem.items.filter((item) => (item.count ?? 1) > 0)
  const apart = (problem.apart ?? []).filter((demand) => demand.items.length > 0)
  const width = problem.dimensions.length
  const siteIds = [...new Set(problem.hosts.map((host) => host.site ?? null))]
  const { kinds, siteRules } = kindsOf(problem, items, apart)
  const ceiling = (d: number) => {
    const share = problem.utilisationCeiling ?? 1
    return Array.isArray(share) ? share[d]! : share
  }
  const dimensions = width + apart.length
  const options = kinds.flatMap((kind, k) => kind.options.map((option) => ({ ...option, kind: k })))
  const size = new Float64Array(options.length * dimensions)
  const capacity = new Float64Array(problem.hosts.length * dimensions)
  options.forEach((option, o) => {
    size.set(option.size, o * dimensions)
  })
  problem.hosts.forEach((host, t) => {
    for (let d = 0; d < width; d++) capacity[t * dimensions + d] = host.capacity[d]! * ceiling(d)
    apart.forEach((demand, a) => {
      capacity[t * dimensions + width + a] = demand.atMost ?? 1
    })
  })
  for (let d = 0; d < dimensions; d++) makeWhole(size, capacity, d, dimensions)
  const placeCost = Float64Array.from(
    problem.hosts.flatMap((_, t) => kinds.map((kind) => kind.placeCost[t]!)),
  )
  const openingCost = siteIds.map((id) => problem.sites?.find((site) => site.id === id)?.openingCost ?? 0)
  const price = Float64Array.from(problem.hosts, (host) => host.price ?? 1)
  const instance = completeInstance({
    dimensions,
    types: problem.hosts.length,
    kinds: kinds.length,
    options: options.length,
    capacity,
    price,
    stock: Float64Array.from(problem.hosts, (host) => host.stock ?? Number.POSITIVE_INFINITY),
    demand: Int32Array.from(kinds, ({ copies }) => copies.length),
    kindOf: Int32Array.from(options, ({ kind }) => kind),
    size,
    allowed: Uint8Array.from(problem.hosts.flatMap((_, t) => kinds.map((kind) => kind.allowed[t]!))),
    placeCost: placeCost.some((cost) => cost > 0) ? placeCost : null,
    siteOf: Int32Array.from(problem.hosts, (host) => siteIds.indexOf(host.site ?? null)),
    siteRules,
    granularity: stepOf([...price, ...openingCost, ...placeCost]),
  })
  const copies = kinds.map((kind) => kind.copies)
  return { instance, copies, choices: options.map((option) => option.choices), siteIds, openingCost }
}

function kindsOf(problem: PackingProblem, items: PackingItem[], apart: { items: string[] }[]) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const groups = (problem.together ?? [])
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    .filter((group) => group.length > 0)
  const grouped = new Set(groups.flat())
  const kinds: Kind[] = []
  const byKey = new Map<string, Kind>()
  const siteRules: { kinds: number[]; limit: number }[] = []
  const add = (kind: Kind, key: string | null) => {
    const same = key === null ? undefined : byKey.get(key)
    if (same) same.copies.push(...kind.copies)
    else kinds.push(kind)
    if (key !== null && !same) byKey.set(key, kind)
  }
  for (const members of groups) add(groupKind(problem, members, apart), null)
  for (const item of items) {
    if (grouped.has(item)) continue
    const count = item.count ?? 1
    const kind: Kind = {
      copies: Array.from({ length: count }, () => ({ members: [item], isReplica: false })),
      options: sizesOf(item).map((size, choice) => ({
        size: [...size, ...apart.map((demand) => (demand.items.includes(item.id) ? 1 : 0))],
        choices: [choice],
      })),
      ...placesOf(problem, [item]),
    }
    const key = item.replica ? null : JSON.stringify([kind.options, kind.allowed, kind.placeCost])
    add(kind, key)
    if (!item.replica) continue
    const replicaSize = item.replica === true ? sizesOf(item)[0]! : item.replica.size
    kinds.push({
      copies: Array.from({ length: count }, () => ({ members: [item], isReplica: true })),
      options: [{ size: [...replicaSize, ...apart.map(() => 0)], choices: [0] }],
      allowed: kind.allowed,
      placeCost: problem.hosts.map(() => 0),
    })
    siteRules.push({ kinds: [kinds.length - 2, kinds.length - 1], limit: count })
  }
  return { kinds, siteRules }
}

/** All copies of all members as one thing: one option for each combination of their sizes. */
function groupKind(problem: PackingProblem, members: PackingItem[], apart: { items: string[] }[]): Kind {
  const pieces = members.flatMap((item) => Array.from({ length: item.count ?? 1 }, () => item))
  let options = [{ size: problem.dimensions.map(() => 0), choices: [] as number[] }]
  for (const item of pieces)
    options = options.flatMap((sum) =>
      sizesOf(item).map((size, choice) => ({
        size: sum.size.map((amount, d) => amount + size[d]!),
        choices: [...sum.choices, choice],
      })),
    )
  const counts = apart.map((demand) => pieces.filter(({ id }) => demand.items.includes(id)).length)
  return {
    copies: [{ members: pieces, isReplica: false }],
    options: options.map((option) => ({ ...option, size: [...option.size, ...counts] })),
    ...placesOf(problem, pieces),
  }
}

function placesOf(
  problem: PackingProblem,
  members: PackingItem[],
): { allowed: number[]; placeCost: number[] } {
  const allowed = problem.hosts.map((host) =>
    members.every(({ zones }) => !zones || (host.zone !== undefined && zones.includes(host.zone))) ? 1 : 0,
  )
  const placeCost = problem.hosts.map((host) =>
    members.reduce(
      (sum, { currentHost, movingCost = 0 }) =>
        sum + (currentHost === undefined || currentHost === host.id ? 0 : movingCost),
      0,
    ),
  )
  return { allowed, placeCost }
}

/** Scales a dimension to the smallest whole numbers; without a whole scale, to a billion steps of capacity. */
function makeWhole(size: Float64Array, capacity: Float64Array, d: number, dimensions: number): void {
  const sizes = column(size, d, dimensions)
  const capacities = column(capacity, d, dimensions)
  const largest = Math.max(...capacities, 1e-300)
  const exact = wholeFactor(sizes)
  const factor = exact > 0 && largest * exact <= 1e12 ? exact : 1e9 / largest
  const whole = sizes.map((amount) => Math.round(amount * factor))
  const divisor = commonDivisor(whole) || 1
  whole.forEach((amount, o) => {
    size[o * dimensions + d] = amount / divisor
  })
  capacities.forEach((amount, t) => {
    capacity[t * dimensions + d] = Math.floor((amount * factor * (1 + 1e-9) + 1e-6) / divisor)
  })
}

function column(matrix: Float64Array, d: number, dimensions: number): number[] {
  return Array.from({ length: matrix.length / dimensions }, (_, row) => matrix[row * dimensions + d]!)
}

/** The bins of the search in the words of the problem; each copy is named once. */
export function describeBins(
  compiled: Compiled,
  problem: PackingProblem,
  bins: readonly Bin[],
): PackedHost[] {
  const { instance, copies, choices } = compiled
  const next = new Int32Array(instance.kinds)
  const hasChoices = problem.items.some(({ sizes }) => sizes !== undefined)
  const hasReplicas = problem.items.some(({ replica }) => replica)
  return bins.map(({ type, options }) => {
    const items: string[] = []
    const picked: number[] = []
    const replicas: string[] = []
    for (const option of [...options].sort((a, b) => a - b)) {
      const kind = instance.kindOf[option]!
      const copy = copies[kind]![next[kind]!++]!
      copy.members.forEach((item, member) => {
        if (copy.isReplica) replicas.push(item.id)
        else {
          items.push(item.id)
          picked.push(choices[option]![member]!)
        }
      })
    }
    return {
      type: problem.hosts[type]!.id,
      items,
      ...(hasChoices && { choices: picked }),
      ...(hasReplicas && { replicas }),
    }
  })
}

/** For the loss of each host in use, where what stood on it goes, in the order in which it is named there. */
export function describeRecovery({ instance, copies }: Compiled, bins: readonly Bin[]): Recovery[] {
  const sorted = bins.map(({ type, options }) => ({ type, options: [...options].sort((a, b) => a - b) }))
  const spares = sparesOf(instance, bins)
  const loads = sorted.map((bin) => Load.of(instance, bin))
  return sorted.flatMap(({ type, options }, lost) => {
    if (options.length === 0) return []
    const spare = spares[type]!
    const targets = spare >= 0 ? options.map(() => spare) : (evacuate(instance, sorted, lost, loads) ?? [])
    const items: number[] = []
    const replicas: number[] = []
    targets.forEach((target, at) => {
      const copy = copies[instance.kindOf[options[at]!]!]![0]!
      if (copy.isReplica) replicas.push(target)
      else for (const _ of copy.members) items.push(target)
    })
    return [{ lost, items, ...(replicas.length > 0 && { replicas }) }]
  })
}
