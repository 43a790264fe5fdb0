import type { PackingProblem } from '../src/packing/index.ts'
import {
  bellInstance,
  classicInstance,
  falkenauerInstance,
  monaciInstance,
  virtualMachines,
} from './packing-instances.ts'

export interface Measured {
  name: string
  problem: PackingProblem
  /** The optimum, where it was published with the instance. */
  optimum?: number
  /** Stop at this relative gap. */
  gap?: number
}

export interface Family {
  name: string
  published: string
  instances(each: number): Iterable<Measured>
}

const range = (length: number) => Array.from({ length }, (_, at) => at)

function* classic(sizes: (type: number) => number[], dimensions: number[], types: number[], each: number) {
  for (const type of types)
    for (const n of sizes(type))
      for (const d of dimensions)
        for (const seed of range(each))
          yield { name: `class ${type}, n ${n}, d ${d}, ${seed}`, problem: classicInstance(type, n, d, seed) }
}

const classes = (from: number, to: number) => range(to - from + 1).map((at) => from + at)

/** The published classes, made anew from their descriptions. */
export const families: Family[] = [
  {
    name: 'classic-2d',
    published: 'VPSolver with Gurobi: 330 of 400 proven in up to 12 h each (Brandão and Pedroso 2016)',
    instances: (each) =>
      classic((type) => (type === 10 ? [24, 51, 99, 201] : [25, 50, 100, 200]), [2], classes(1, 10), each),
  },
  {
    name: 'panigrahy',
    published: 'best of all heuristics: 1.62 % above the optimum (Mommessin and others 2024)',
    instances: (each) => classic(() => [60, 250], [3, 5, 10], classes(1, 9), each),
  },
  {
    name: 'study',
    published: 'best of all heuristics: 5.23 % above the optimum (Mommessin and others 2024)',
    *instances(each) {
      for (const type of classes(1, 6))
        for (const n of [60, 250])
          for (const d of [3, 5, 10])
            for (const seed of range(each))
              yield { name: `type ${type}, n ${n}, d ${d}, ${seed}`, problem: bellInstance(type, n, d, seed) }
    },
  },
  {
    name: 'triplets',
    published: 'best of all heuristics: 16.77 % above the optimum (Mommessin and others 2024)',
    *instances(each) {
      for (const n of [60, 120, 249])
        for (const d of [3, 5, 10])
          for (const seed of range(each)) {
            yield { name: `Falkenauer, n ${n}, d ${d}, ${seed}`, problem: falkenauerInstance(n, d, seed) }
            yield { name: `Caprara–Toth, n ${n}, d ${d}, ${seed}`, problem: classicInstance(10, n, d, seed) }
          }
    },
  },
  {
    name: 'variable-sized',
    published: 'no figure of our own knowledge (instances after Monaci 2002)',
    *instances(each) {
      for (const types of [3, 5] as const)
        for (const least of [1, 20, 50] as const)
          for (const n of [25, 50, 100, 200, 500])
            for (const seed of range(each))
              yield {
                name: `${types} types, from ${least}, n ${n}, ${seed}`,
                problem: monaciInstance(types, least, n, seed),
              }
    },
  },
  {
    name: 'virtual-machines',
    published: '—',
    *instances(each) {
      for (const seed of range(each))
        yield {
          name: `1,000 VMs, 4 dimensions, 3 host types, N+1, ${seed}`,
          problem: virtualMachines(1000, seed),
          gap: 0.001,
        }
    },
  },
]
