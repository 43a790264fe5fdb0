import { seededRandom } from '../src/answer/random.ts'
import type { HostType, PackingItem, PackingProblem } from '../src/packing/index.ts'

/** Instances of the published classes, made anew from their descriptions: same structure, other numbers. */
type Draw = (low: number, high: number) => number

function drawer(...seed: number[]): Draw {
  const random = seededRandom(seed.reduce((sum, part) => (Math.imul(sum, 31) + part) | 0, 17))
  return (low, high) => low + Math.floor(random() * (high - low + 1))
}

function problemOf(capacity: number, sizes: number[][]): PackingProblem {
  const width = sizes[0]?.length ?? 1
  return {
    dimensions: Array.from({ length: width }, (_, d) => `dimension ${d + 1}`),
    hosts: [{ id: '1', capacity: new Array<number>(width).fill(capacity) }],
    items: sizes.map((size, index): PackingItem => ({ id: String(index + 1), size })),
  }
}

const uniform: Record<number, [capacity: number, low: number, high: number]> = {
  1: [1000, 100, 400],
  2: [1000, 1, 1000],
  3: [1000, 200, 800],
  4: [1000, 50, 200],
  5: [1000, 25, 100],
  6: [150, 20, 100],
}

/**
 * Classes 1–9 after Spieksma (1994) and Caprara and Toth (2001), for any number of dimensions as Panigrahy and
 * others (2011) extend them: uniform sizes (1–6), pairs of dimensions close to each other (7) or opposed (8),
 * and items heavy in few dimensions (9). Class 10: triplets that fill a host exactly; n is then rounded to
 * triplets.
 */
export function classicInstance(type: number, n: number, dimensions: number, seed: number): PackingProblem {
  const draw = drawer(type, n, dimensions, seed)
  const fixed = uniform[type]
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  if (fixed) {
    const [capacity, low, high] = fixed
    return problemOf(
      capacity,
      many(n, () => many(dimensions, () => draw(low, high))),
    )
  }
  if (type === 7 || type === 8) {
    const sizes = many(n, () => {
      const size: number[] = []
      while (size.length < dimensions) {
        const first = draw(20, 100)
        size.push(first)
        if (size.length < dimensions)
          size.push(type === 7 ? draw(first - 10, first + 10) : draw(110 - first, 130 - first))
      }
      return size
    })
    return problemOf(150, sizes)
  }
  if (type === 9)
    return problemOf(
      100,
      many(n, () => heavyItem(dimensions, draw)),
    )
  return problemOf(
    100,
    many(Math.round(n / 3), () => triplet(dimensions, draw, () => [draw(25, 50), draw(25, 50)])).flat(),
  )
}

/** Twice as many parts as dimensions are thrown into the dimensions; each weighs 10–40. */
function heavyItem(dimensions: number, draw: Draw): number[] {
  for (;;) {
    const parts = new Array<number>(dimensions).fill(0)
    for (let part = 0; part < 2 * dimensions; part++) parts[draw(0, dimensions - 1)]! += 1
    const weight = draw(10, 40)
    const size = parts.map((count) => weight * count + draw(0, 1))
    if (Math.max(...size) <= 100) return size
  }
}

/** Three items that fill a host of 100 exactly in every dimension. */
function triplet(dimensions: number, draw: Draw, pair: () => [number, number]): number[][] {
  const three: number[][] = [[], [], []]
  for (let d = 0; d < dimensions; d++) {
    const [a, b] = pair()
    three[0]!.push(a)
    three[1]!.push(b)
    three[2]!.push(100 - a - b)
  }
  // No item should be recognised by its place in the list.
  return draw(0, 1) ? three : three.reverse()
}

/** Triplets after Falkenauer (1996): the largest of three takes 38–49 of 100, the others at least 25 and the rest. */
export function falkenauerInstance(n: number, dimensions: number, seed: number): PackingProblem {
  const draw = drawer(11, n, dimensions, seed)
  const pair = (): [number, number] => {
    const large = draw(38, 49)
    return [large, draw(25, Math.floor((100 - large) / 2))]
  }
  return problemOf(
    100,
    Array.from({ length: Math.round(n / 3) }, () => triplet(dimensions, draw, pair)).flat(),
  )
}

/**
 * The structures of the 2024 study's own classes: 1 one large dimension; 2, 3 bell-shaped about 20 and 30 of
 * 100; 4–6 a tenth of the sizes large (about 70, 80, 70), the others about 30, 20, 15.
 */
export function bellInstance(type: number, n: number, dimensions: number, seed: number): PackingProblem {
  const draw = drawer(20 + type, n, dimensions, seed)
  const unit = () => (draw(0, 1_000_000) + 0.5) / 1_000_001
  const bell = (mean: number, deviation: number): number => {
    for (;;) {
      const size = Math.round(
        mean + deviation * Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit()),
      )
      if (size >= 0 && size <= 100) return size
    }
  }
  const modes: Record<number, [large: number, small: number, deviation: number]> = {
    2: [20, 20, 10],
    3: [30, 30, 15],
    4: [70, 30, 15],
    5: [80, 20, 10],
    6: [70, 15, 10],
  }
  const sizes = Array.from({ length: n }, (_, index) =>
    Array.from({ length: dimensions }, (_, d) => {
      if (type === 1) return index % dimensions === d ? draw(50, 100) : draw(0, 25)
      const [large, small, deviation] = modes[type]!
      return bell(draw(1, 10) === 1 ? large : small, deviation)
    }),
  )
  return problemOf(100, sizes)
}

/** Variable-sized bins after Monaci (2002): price = capacity; three or five types; sizes from 1, 20 or 50 to 100. */
export function monaciInstance(types: 3 | 5, least: 1 | 20 | 50, n: number, seed: number): PackingProblem {
  const draw = drawer(types, least, n, seed)
  const capacities = types === 3 ? [100, 120, 150] : [60, 80, 100, 120, 150]
  return {
    dimensions: ['size'],
    hosts: capacities.map(
      (capacity): HostType => ({ id: `host-${capacity}`, capacity: [capacity], price: capacity }),
    ),
    items: Array.from({ length: n }, (_, index) => ({ id: String(index + 1), size: [draw(least, 100)] })),
  }
}

/** A town's virtual machines: cores, memory, disk, IOPS in usual sizes; three host types; N+1. */
export function virtualMachines(n: number, seed: number): PackingProblem {
  const draw = drawer(99, n, seed)
  const pick = (...choices: number[]) => choices[draw(0, choices.length - 1)]!
  return {
    dimensions: ['cores', 'memoryGb', 'diskGb', 'iops'],
    hosts: [
      { id: 'small', capacity: [32, 256, 8_000, 20_000], price: 1_800_000 },
      { id: 'medium', capacity: [64, 512, 16_000, 50_000], price: 3_200_000 },
      { id: 'large', capacity: [128, 1024, 32_000, 80_000], price: 6_600_000 },
    ],
    items: Array.from({ length: n }, (_, index) => {
      const cores = pick(1, 2, 2, 4, 4, 8, 16)
      return {
        id: `vm-${index + 1}`,
        size: [cores, cores * pick(2, 4, 8), pick(40, 100, 200, 500, 1000, 2000), 100 * draw(1, 60)],
      }
    }),
    utilisationCeiling: [0.8, 0.9, 0.85, 0.8],
    survivesHostLoss: true,
  }
}
