import type { Bin, Instance } from './instance.ts'
import { Load, SiteBook } from './load.ts'

const mostSteps = 400

/**
 * Where everything on a lost host could go among the others as they are: for each of its options (in order),
 * the position of another host; null when no way was found. Largest first, fullest host first, with a short
 * search back.
 */
export function evacuate(instance: Instance, bins: readonly Bin[], lost: number): number[] | null {
  const { options, type } = bins[lost]!
  const { size, dimensions, capacity } = instance
  const others = bins.map((bin, at) => (at === lost ? null : Load.of(instance, bin)))
  const sites = new SiteBook(instance, bins)
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
    for (let at = 0; at < others.length; at++) {
      const load = others[at]
      if (!load?.hasRoomFor(piece.option) || !sites.allows(load.type, piece.option)) continue
      if (++steps > mostSteps) return false
      load.add(piece.option)
      sites.change(load.type, piece.option, 1)
      targets[piece.at] = at
      if (place(next + 1)) return true
      load.remove(load.options.lastIndexOf(piece.option))
      sites.change(load.type, piece.option, -1)
    }
    return false
  }
  return place(0) ? targets : null
}

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
    if (all.every((bin, lost) => bin.options.length === 0 || survivesLossOf(instance, all, lost))) return all
  }
  return null
}

function survivesLossOf(instance: Instance, bins: readonly Bin[], lost: number): boolean {
  return spareFor(instance, bins, lost) >= 0 || evacuate(instance, bins, lost) !== null
}

/** An empty host that covers the lost one, or −1. */
export function spareFor(instance: Instance, bins: readonly Bin[], lost: number): number {
  return bins.findIndex(
    (bin, at) => at !== lost && bin.options.length === 0 && covers(instance, bin.type, bins[lost]!.type),
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
