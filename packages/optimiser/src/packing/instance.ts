/**
 * The problem as the search sees it: numbers only. A kind is what must be placed `demand` times (an item, all of
 * a group that stays together, a replica); an option is one size a kind may take. Keep-apart demands are
 * further dimensions whose capacity is a count, so that everything that limits a host is a capacity.
 */
export interface Instance {
  dimensions: number
  types: number
  kinds: number
  options: number
  /** By type, then dimension. */
  capacity: Float64Array
  price: Float64Array
  /** Infinity where there is no limit. */
  stock: Float64Array
  demand: Int32Array
  kindOf: Int32Array
  /** The options of kind k are those from firstOption[k] to before firstOption[k + 1]. */
  firstOption: Int32Array
  /** By option, then dimension. */
  size: Float64Array
  /** Where each option's non-zero sizes start in `entryDimension` and `entrySize`. */
  entryStart: Int32Array
  entryDimension: Int32Array
  entrySize: Float64Array
  /** By type, then option: whether it may stand there alone. */
  fits: Uint8Array
  /** By type, then kind: cost of placing a copy there; null when all are zero. */
  placeCost: Float64Array | null
  siteOf: Int32Array
  /** At each site at most `limit` copies of these kinds: a replica stands elsewhere. */
  siteRules: { kinds: number[]; limit: number }[]
  /** Every possible cost is a multiple of this; 0 when unknown. */
  granularity: number
}

/** A host in use and the options on it, in no order. */
export interface Bin {
  type: number
  options: number[]
}

export function binCost(instance: Instance, { type, options }: Bin): number {
  let cost = instance.price[type]!
  if (instance.placeCost)
    for (const option of options)
      cost += instance.placeCost[type * instance.kinds + instance.kindOf[option]!]!
  return cost
}

export function packingCost(instance: Instance, bins: readonly Bin[]): number {
  return bins.reduce((sum, bin) => sum + binCost(instance, bin), 0)
}

/**
 * Fills in what follows from the rest: the sparse form of the sizes and what fits where. Options are in the
 * order of their kinds.
 */
export function completeInstance(
  part: Omit<Instance, 'firstOption' | 'entryStart' | 'entryDimension' | 'entrySize' | 'fits'> & {
    /** By type, then kind; 0 forbids the place whatever the size. */
    allowed: Uint8Array
  },
): Instance {
  const { allowed, ...rest } = part
  const { dimensions, types, kinds, options, size, capacity, kindOf } = rest
  const entryStart = new Int32Array(options + 1)
  const dimension: number[] = []
  const amount: number[] = []
  const fits = new Uint8Array(types * options)
  for (let o = 0; o < options; o++) {
    for (let d = 0; d < dimensions; d++) {
      const value = size[o * dimensions + d]!
      if (value === 0) continue
      dimension.push(d)
      amount.push(value)
    }
    entryStart[o + 1] = dimension.length
    for (let t = 0; t < types; t++) {
      let isFitting = allowed[t * kinds + kindOf[o]!] === 1
      for (let e = entryStart[o]!; isFitting && e < entryStart[o + 1]!; e++)
        if (amount[e]! > capacity[t * dimensions + dimension[e]!]!) isFitting = false
      if (isFitting) fits[t * options + o] = 1
    }
  }
  const firstOption = new Int32Array(kinds + 1)
  for (const kind of kindOf) firstOption[kind + 1]! += 1
  for (let k = 0; k < kinds; k++) firstOption[k + 1]! += firstOption[k]!
  return {
    ...rest,
    firstOption,
    entryStart,
    entryDimension: Int32Array.from(dimension),
    entrySize: Float64Array.from(amount),
    fits,
  }
}

/**
 * A part of the instance: some kinds, some host types, each with a stock of its own. Kinds, types and options
 * are numbered anew; `options` gives each one's number in the whole.
 */
export function partOf(
  instance: Instance,
  kinds: readonly number[],
  types: readonly number[],
  stock: readonly number[],
): { instance: Instance; options: number[] } {
  const { dimensions, firstOption } = instance
  const options = kinds.flatMap((k) =>
    Array.from({ length: firstOption[k + 1]! - firstOption[k]! }, (_, at) => firstOption[k]! + at),
  )
  const position = new Map(kinds.map((k, at) => [k, at]))
  const allowed = types.flatMap((t) =>
    kinds.map((k) => {
      for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++)
        if (instance.fits[t * instance.options + o]) return 1
      return 0
    }),
  )
  const rows = (matrix: Float64Array, picked: readonly number[]) =>
    Float64Array.from(
      picked.flatMap((row) => Array.from(matrix.subarray(row * dimensions, (row + 1) * dimensions))),
    )
  const part = completeInstance({
    dimensions,
    types: types.length,
    kinds: kinds.length,
    options: options.length,
    capacity: rows(instance.capacity, types),
    price: Float64Array.from(types, (t) => instance.price[t]!),
    stock: Float64Array.from(stock),
    demand: Int32Array.from(kinds, (k) => instance.demand[k]!),
    kindOf: Int32Array.from(options, (o) => position.get(instance.kindOf[o]!)!),
    size: rows(instance.size, options),
    placeCost:
      instance.placeCost &&
      Float64Array.from(types.flatMap((t) => kinds.map((k) => instance.placeCost![t * instance.kinds + k]!))),
    siteOf: Int32Array.from(types, (t) => instance.siteOf[t]!),
    siteRules: instance.siteRules
      .filter((rule) => rule.kinds.some((k) => position.has(k)))
      .map((rule) => ({ ...rule, kinds: rule.kinds.map((k) => position.get(k)!) })),
    granularity: instance.granularity,
    allowed: Uint8Array.from(allowed),
  })
  return { instance: part, options }
}

/** Groups of kinds and types that have nothing to do with each other. */
export function components(instance: Instance): { kinds: number[]; types: number[] }[] {
  const { kinds, types, firstOption, fits, options, siteRules } = instance
  const leader = Array.from({ length: kinds + types }, (_, at) => at)
  const find = (at: number): number => {
    while (leader[at] !== at) {
      leader[at] = leader[leader[at]!]!
      at = leader[at]!
    }
    return at
  }
  for (let k = 0; k < kinds; k++)
    for (let t = 0; t < types; t++)
      for (let o = firstOption[k]!; o < firstOption[k + 1]!; o++)
        if (fits[t * options + o]) leader[find(k)] = find(kinds + t)
  for (const rule of siteRules) for (const k of rule.kinds) leader[find(k)] = find(rule.kinds[0]!)
  const groups = new Map<number, { kinds: number[]; types: number[] }>()
  for (let at = 0; at < kinds + types; at++) {
    const head = find(at)
    const group = groups.get(head) ?? { kinds: [], types: [] }
    groups.set(head, group)
    if (at < kinds) group.kinds.push(at)
    else group.types.push(at - kinds)
  }
  return [...groups.values()].filter((group) => group.kinds.length > 0)
}

/** Whether every kind has a host type that could hold it. */
export function placesForAll(instance: Instance): boolean {
  const hasPlace = new Uint8Array(instance.kinds)
  for (let t = 0; t < instance.types; t++) {
    if (instance.stock[t]! < 1) continue
    for (let o = 0; o < instance.options; o++)
      if (instance.fits[t * instance.options + o]) hasPlace[instance.kindOf[o]!] = 1
  }
  return hasPlace.every((yes, k) => yes === 1 || instance.demand[k] === 0)
}
