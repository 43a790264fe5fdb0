import type { Bin, Instance } from './instance.ts'

/** What is left of a host while it is filled. */
export class Load {
  readonly instance: Instance
  readonly left: Float64Array
  type: number
  options: number[] = []

  constructor(instance: Instance, type: number) {
    this.instance = instance
    this.type = type
    const { dimensions, capacity } = instance
    this.left = capacity.slice(type * dimensions, (type + 1) * dimensions)
  }

  static of(instance: Instance, bin: Bin): Load {
    const load = new Load(instance, bin.type)
    for (const option of bin.options) load.add(option)
    return load
  }

  hasRoomFor(option: number): boolean {
    const { fits, options, entryStart, entryDimension, entrySize } = this.instance
    if (fits[this.type * options + option] !== 1) return false
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
      if (entrySize[e]! > this.left[entryDimension[e]!]!) return false
    return true
  }

  add(option: number): void {
    const { entryStart, entryDimension, entrySize } = this.instance
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
      this.left[entryDimension[e]!]! -= entrySize[e]!
    this.options.push(option)
  }

  remove(position: number): void {
    const option = this.options[position]!
    const { entryStart, entryDimension, entrySize } = this.instance
    for (let e = entryStart[option]!, end = entryStart[option + 1]!; e < end; e++)
      this.left[entryDimension[e]!]! += entrySize[e]!
    this.options[position] = this.options[this.options.length - 1]!
    this.options.pop()
  }
}

/** Counts, per site, the copies that a replica keeps apart; a plain yes where there are none. */
export class SiteBook {
  readonly #instance: Instance
  readonly #rulesOfKind: number[][]
  readonly #sites: number
  readonly #count: Int32Array
  readonly isNeeded: boolean

  constructor(instance: Instance, bins: readonly Bin[] = []) {
    this.#instance = instance
    this.isNeeded = instance.siteRules.length > 0
    this.#sites = Math.max(0, ...instance.siteOf) + 1
    this.#count = new Int32Array(instance.siteRules.length * this.#sites)
    this.#rulesOfKind = this.isNeeded ? Array.from({ length: instance.kinds }, () => []) : []
    instance.siteRules.forEach(({ kinds }, rule) => {
      for (const kind of kinds) this.#rulesOfKind[kind]!.push(rule)
    })
    for (const bin of bins) for (const option of bin.options) this.change(bin.type, option, 1)
  }

  allows(type: number, option: number): boolean {
    if (!this.isNeeded) return true
    const site = this.#instance.siteOf[type]!
    return this.#rulesOfKind[this.#instance.kindOf[option]!]!.every(
      (rule) => this.#count[rule * this.#sites + site]! < this.#instance.siteRules[rule]!.limit,
    )
  }

  change(type: number, option: number, by: 1 | -1): void {
    if (!this.isNeeded) return
    const site = this.#instance.siteOf[type]!
    for (const rule of this.#rulesOfKind[this.#instance.kindOf[option]!]!)
      this.#count[rule * this.#sites + site]! += by
  }
}
