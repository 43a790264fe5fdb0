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

/** The same instance with only some host types, each with a stock of its own; positions of the others are lost. */
export function withTypes(instance: Instance, types: readonly number[], stock: readonly number[]): Instance {
  const { dimensions, options, kinds } = instance
  const pick = <A extends Float64Array | Uint8Array>(array: A, width: number) =>
    types.flatMap((t) => Array.from(array.subarray(t * width, (t + 1) * width)))
  return {
    ...instance,
    types: types.length,
    capacity: Float64Array.from(pick(instance.capacity, dimensions)),
    price: Float64Array.from(pick(instance.price, 1)),
    stock: Float64Array.from(stock),
    fits: Uint8Array.from(pick(instance.fits, options)),
    placeCost: instance.placeCost && Float64Array.from(pick(instance.placeCost, kinds)),
    siteOf: Int32Array.from(types, (t) => instance.siteOf[t]!),
  }
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
