import type { Bin, Instance } from './instance.ts'
import { Load, SiteBook } from './load.ts'

const mostSteps = 400

/**
 * Where everything on a lost host could go among the others as they are: for each of its options (in order),
 * the position of another host; null when no way was found. Largest first, with a short search back. The loads
 * are those of all bins, and are left as they were.
 */
export function evacuate(
  instance: Instance,
  bins: readonly Bin[],
  lost: number,
  loads: readonly Load[],
): number[] | null {
  const { options, type } = bins[lost]!
  const { size, dimensions, capacity } = instance
  const sites = new SiteBook(instance, instance.siteRules.length > 0 ? bins : [])
  for (const option of options) sites.change(type, option, -1)
  const share = (option: number) => {
    let largest = 0
    for (let d = 0; d < dimensions; d++)
      largest = Math.max(largest, size[option * dimensions + d]! / (capacity[type * dimensions + d]! || 1))
    return largest
  }
  const order = options
    .map((option, at) => ({ option, at, share: share(option) }))
    .sort((a, b) => b.share - a.share)
  const targets = new Array<number>(options.length).fill(-1)
  let steps = 0
  const place = (next: number): boolean => {
    const piece = order[next]
    if (!piece) return true
    for (let at = 0; at < loads.length; at++) {
      const load = loads[at]!
      if (at === lost || !load.hasRoomFor(piece.option) || !sites.allows(load.type, piece.option)) continue
      if (++steps > mostSteps) return false
      load.add(piece.option)
      sites.change(load.type, piece.option, 1)
      targets[piece.at] = at
      const isPlaced = place(next + 1)
      load.remove(load.options.lastIndexOf(piece.option))
      sites.change(load.type, piece.option, -1)
      if (isPlaced) return true
    }
    return false
  }
  return place(0) ? targets : null
}

/** More hosts than this survive a loss only by an empty host that covers the lost one. */
const mostHosts = 2000

/**
 * The packing with the cheapest empty hosts beside it that let it survive the loss of any one host: none, one,
 * or two of the types at hand; null when no choice was found to do.
 */
export function protect(instance: Instance, bins: readonly Bin[], types: readonly number[]): Bin[] | null {
  const { price, stock } = instance
  const used = new Map<number, number>()
  for (const { type } of bins) used.set(type, (used.get(type) ?? 0) + 1)
  const choices: number[][] = [[], ...types.map((t) => [t])]
  if (types.length <= 8) for (const a of types) for (const b of types) if (a <= b) choices.push([a, b])
  const cost = (spares: number[]) => spares.reduce((sum, t) => sum + price[t]!, 0)
  choices.sort((a, b) => cost(a) - cost(b) || a.length - b.length)
  for (const spares of choices) {
    const isInStock = spares.every(
      (t) => (used.get(t) ?? 0) + spares.filter((one) => one === t).length <= stock[t]!,
    )
    if (!isInStock) continue
    const all = [...bins, ...spares.map((type) => ({ type, options: [] }))]
    if (survivesEveryLoss(instance, all)) return all
  }
  return null
}

function survivesEveryLoss(instance: Instance, bins: readonly Bin[]): boolean {
  const spares = sparesOf(instance, bins)
  const loads = bins.length > mostHosts ? null : bins.map((bin) => Load.of(instance, bin))
  return bins.every(
    ({ type, options }, lost) =>
      options.length === 0 ||
      spares[type]! >= 0 ||
      (loads !== null && evacuate(instance, bins, lost, loads) !== null),
  )
}

/** By host type: the position of an empty host that covers the loss of one of them, or −1. */
export function sparesOf(instance: Instance, bins: readonly Bin[]): number[] {
  const empty = bins.flatMap(({ options }, at) => (options.length === 0 ? [at] : []))
  return Array.from(
    { length: instance.types },
    (_, type) => empty.find((at) => covers(instance, bins[at]!.type, type)) ?? -1,
  )
}

/** Whether everything that can stand on a host of type `lost` can stand on an empty one of type `spare`. */
export function covers(instance: Instance, spare: number, lost: number): boolean {
  const { dimensions, capacity, options, fits, siteRules, siteOf } = instance
  if (siteRules.length > 0 && siteOf[spare] !== siteOf[lost]) return false
  for (let d = 0; d < dimensions; d++)
    if (capacity[spare * dimensions + d]! < capacity[lost * dimensions + d]!) return false
  for (let o = 0; o < options; o++) if (fits[lost * options + o] && !fits[spare * options + o]) return false
  return true
}
