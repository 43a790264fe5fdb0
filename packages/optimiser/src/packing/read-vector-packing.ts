import { ProblemError, parseJson } from '../answer/index.ts'
import { checkProblem, maxCopies } from './check-problem.ts'
import type { HostType, PackingItem, PackingProblem } from './problem.ts'

/**
 * VPSolver's `.vbp`: number of dimensions, the capacities, number of item types, then for each type its sizes
 * and its demand. Host type and items get the ids 1, 2, … in order. Throws a ProblemError with the line.
 */
export function readVbp(text: string): PackingProblem {
  const numbers = new NumberReader(text)
  const width = numbers.take(1, 1000, 'number of dimensions')
  const host: HostType = { id: '1', capacity: numbers.vector(width, 'capacity') }
  const count = numbers.take(0, maxCopies, 'number of item types')
  const items: PackingItem[] = []
  let copies = 0
  for (let index = 1; index <= count; index++) {
    const size = numbers.vector(width, 'size')
    const line = numbers.line
    const demand = numbers.take(0, maxCopies, 'demand')
    copies = addCopies(copies, demand, numbers.line)
    if (demand > 0 && size.some((amount, d) => amount > host.capacity[d]!))
      throw new ProblemError(`line ${line}`, `item type ${index} is larger than the bin`)
    items.push({ id: String(index), size, count: demand })
  }
  numbers.end()
  return { dimensions: dimensionNames(width), hosts: [host], items: placeable(items) }
}

/**
 * VPSolver's `.mvp` (multiple choice): dimensions, number of bin types, for each its capacities, cost and stock
 * (−1: no limit), number of item types, for each its number of sizes and demand, then the sizes.
 */
export function readMvp(text: string): PackingProblem {
  const numbers = new NumberReader(text)
  const width = numbers.take(1, 1000, 'number of dimensions')
  const hosts: HostType[] = []
  const types = numbers.take(1, 10_000, 'number of bin types')
  for (let index = 1; index <= types; index++) {
    const capacity = numbers.vector(width, 'capacity')
    const price = numbers.take(0, 1e12, 'cost')
    const stock = numbers.take(-1, 1e12, 'stock')
    hosts.push({ id: String(index), capacity, price, ...(stock >= 0 && { stock }) })
  }
  const count = numbers.take(0, maxCopies, 'number of item types')
  const items: PackingItem[] = []
  let copies = 0
  for (let index = 1; index <= count; index++) {
    const choices = numbers.take(1, 10_000, 'number of sizes')
    const line = numbers.line
    const demand = numbers.take(0, maxCopies, 'demand')
    copies = addCopies(copies, demand, numbers.line)
    const sizes = Array.from({ length: choices }, () => numbers.vector(width, 'size'))
    const fits = sizes.some((size) =>
      hosts.some(({ capacity }) => size.every((amount, d) => amount <= capacity[d]!)),
    )
    if (demand > 0 && !fits)
      throw new ProblemError(`line ${line}`, `item type ${index} is larger than every bin`)
    items.push({ id: String(index), count: demand, ...(choices === 1 ? { size: sizes[0]! } : { sizes }) })
  }
  numbers.end()
  return { dimensions: dimensionNames(width), hosts, items: placeable(items) }
}

/** A problem in the package's own JSON. */
export function readPackingJson(text: string): PackingProblem {
  const problem = parseJson(text) as PackingProblem
  checkProblem(problem)
  return problem
}

const dimensionNames = (width: number) => Array.from({ length: width }, (_, d) => `dimension ${d + 1}`)

/** Types that nobody asks for may be larger than the bin; they are not part of the problem. */
const placeable = (items: PackingItem[]) => items.filter(({ count }) => count !== 0)

function addCopies(sum: number, demand: number, line: number): number {
  if (sum + demand > maxCopies) throw new ProblemError(`line ${line}`, `more than ${maxCopies} items in all`)
  return sum + demand
}

/** Whole numbers one after the other, each with the line it stands on. */
class NumberReader {
  readonly #words: { text: string; line: number }[] = []
  #at = 0
  line = 1

  constructor(text: string) {
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
      for (const word of line.split(/\s+/)) if (word !== '') this.#words.push({ text: word, line: index + 1 })
    })
    this.line = this.#words[0]?.line ?? 1
  }

  take(least: number, most: number, what: string): number {
    const word = this.#words[this.#at++]
    if (!word) throw new ProblemError(`line ${this.line}`, `ends where a ${what} is expected`)
    const path = `line ${word.line}`
    this.line = word.line
    if (!/^[+-]?\d+$/.test(word.text))
      throw new ProblemError(path, `${what}: «${word.text}» is not a whole number`)
    const value = Number(word.text)
    if (value < least) throw new ProblemError(path, `${what}: ${word.text} is less than ${least}`)
    if (value > most) throw new ProblemError(path, `${what}: ${word.text} is more than ${most}`)
    return value
  }

  vector(width: number, what: string): number[] {
    return Array.from({ length: width }, () => this.take(0, 1e12, what))
  }

  end(): void {
    const word = this.#words[this.#at]
    if (word) throw new ProblemError(`line ${word.line}`, `«${word.text}» after the end`)
  }
}
