import type { Project } from '../project.ts'

/** What is free now while time goes on, packed as in the project; changes are known only when they happen. */
export class CapacityLine {
  /** Time of the next change. */
  next = 0
  private readonly words: number
  private readonly guard: Int32Array
  private readonly fields: Project['fields']
  private readonly used: Int32Array
  private readonly free: Int32Array
  private readonly plain: { times: number[]; packed: Int32Array[] }
  private times: number[]
  private packed: Int32Array[]
  private at = 0

  constructor(project: Project) {
    const { words, guard, fields, capacity } = project
    this.words = words
    this.guard = guard
    this.fields = fields
    this.used = new Int32Array(words)
    this.free = new Int32Array(words)
    this.plain = this.lineOf(capacity.map(({ from, units }) => ({ from: [...from], units: [...units] })))
    this.times = this.plain.times
    this.packed = this.plain.packed
  }

  /** Capacity of every resource as steps, for the runs to come; without it, as planned. */
  set(steps: { from: number[]; units: number[] }[] | null): void {
    const { times, packed } = steps ? this.lineOf(steps) : this.plain
    this.times = times
    this.packed = packed
  }

  rewind(): void {
    this.used.fill(0)
    this.at = 0
    this.next = this.times[0]!
  }

  advance(time: number): void {
    while (this.at < this.times.length && this.times[this.at]! <= time) this.at++
    this.next = this.times[this.at] ?? 0x7fffffff
    const now = this.packed[this.at - 1]!
    for (let w = 0; w < this.words; w++) this.free[w] = now[w]! - this.used[w]!
  }

  suffices(): boolean {
    for (let w = 0; w < this.words; w++) if ((this.free[w]! & this.guard[w]!) !== this.guard[w]!) return false
    return true
  }

  /** Whether the task uses a resource of which more is in use than there is. */
  isShortFor(demand: Int32Array, rank: number): boolean {
    return this.fields.some(
      ({ word, shift, guard }) =>
        (this.free[word]! & guard) === 0 &&
        (demand[rank * this.words + word]! & (guard - (1 << shift))) !== 0,
    )
  }

  has(demand: Int32Array, rank: number): boolean {
    for (let w = 0; w < this.words; w++)
      if (((this.free[w]! - demand[rank * this.words + w]!) & this.guard[w]!) !== this.guard[w]!) return false
    return true
  }

  take(demand: Int32Array, rank: number): void {
    for (let w = 0; w < this.words; w++) {
      this.free[w]! -= demand[rank * this.words + w]!
      this.used[w]! += demand[rank * this.words + w]!
    }
  }

  give(demand: Int32Array, rank: number): void {
    for (let w = 0; w < this.words; w++) {
      this.free[w]! += demand[rank * this.words + w]!
      this.used[w]! -= demand[rank * this.words + w]!
    }
  }

  private lineOf(steps: { from: number[]; units: number[] }[]): { times: number[]; packed: Int32Array[] } {
    const times = [...new Set([0, ...steps.flatMap(({ from }) => from)])].sort((a, b) => a - b)
    const packed = times.map((time) => {
      const word = Int32Array.from(this.guard)
      steps.forEach(({ from, units }, r) => {
        const { word: w, shift } = this.fields[r]!
        word[w]! |= units[from.findLastIndex((begin) => begin <= time)]! << shift
      })
      return word
    })
    return { times, packed }
  }
}
