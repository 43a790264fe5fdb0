import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  type PackingAnswer,
  type PackingProblem,
  readMvp,
  readVbp,
  solve,
  verify,
} from '../src/packing/index.ts'
import {
  bellInstance,
  classicInstance,
  falkenauerInstance,
  monaciInstance,
  virtualMachines,
} from './packing-instances.ts'

/**
 * How many instances of the published classes are proven, how far the others are from the best bound, and how
 * long it takes: `node bench/packing.ts [--family NAME] [--each 1] [--time-limit 60] [--folder DIR]`. Instances
 * are made anew from the classes' descriptions; `--folder` runs the .vbp and .mvp files of a folder instead.
 */
interface Family {
  name: string
  published: string
  instances(each: number): Iterable<{ name: string; problem: PackingProblem; gap?: number }>
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

const families: Family[] = [
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

function fromFolder(folder: string): Family {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(vbp|mvp)$/.test(file),
  )
  return {
    name: folder,
    published: '—',
    *instances() {
      for (const file of files.sort()) {
        const text = readFileSync(path.join(folder, file), 'utf8')
        yield { name: file, problem: file.endsWith('.vbp') ? readVbp(text) : readMvp(text) }
      }
    },
  }
}

const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    folder: { type: 'string' },
    each: { type: 'string', default: '1' },
    'time-limit': { type: 'string', default: '60' },
    verbose: { type: 'boolean', default: false },
  },
})
const timeLimitMs = Number(values['time-limit']) * 1000
const chosen = values.folder
  ? [fromFolder(values.folder)]
  : families.filter(({ name }) => !values.family || values.family.split(',').includes(name))

console.log(`| family | instances | proven | above the bound, average | at most | seconds, average | published |
| --- | --- | --- | --- | --- | --- | --- |`)
for (const family of chosen) {
  const answers: PackingAnswer[] = []
  for (const { name, problem, gap } of family.instances(Number(values.each))) {
    const answer = await solve(problem, { timeLimitMs, ...(gap !== undefined && { gap }) })
    const verdict = answer.solution && verify(problem, answer.solution)
    if (!verdict || verdict.violations.length > 0)
      throw new Error(`${name}: ${verdict?.violations[0] ?? 'no solution'}`)
    answers.push(answer)
    if (values.verbose)
      console.error(
        `${name}: ${answer.objective} ≥ ${answer.lowerBound}, ${answer.status}, ${answer.seconds.toFixed(1)} s`,
      )
  }
  const above = answers.map(({ objective, lowerBound }) => (objective! - lowerBound) / lowerBound)
  const average = (numbers: number[]) =>
    numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length)
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const cells = [
    family.name,
    answers.length,
    answers.filter(({ status }) => status === 'optimal').length,
    percent(average(above)),
    percent(Math.max(0, ...above)),
    average(answers.map(({ seconds }) => seconds)).toFixed(2),
    family.published,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
