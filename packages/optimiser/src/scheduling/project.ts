/**
 * A problem in numbers, made once for the many schedules that are tried. Tasks, modes and renewable resources are
 * indices; times are divided by their greatest common divisor (`unit`).
 *
 * Resources are packed: each has a field of bits wide enough for its capacity and one guard bit above, several fields
 * make one 32-bit word. With every guard bit set in what is free, one subtraction tells for all resources of the
 * word whether a demand fits: the guard bits stay set.
 */
export interface Project {
  unit: number
  taskCount: number
  /** Exclusive end of the time that is looked at. */
  horizon: number
  objective: 'makespan' | 'weighted-lateness'

  /** Modes of task j: from `firstMode[j]` to `firstMode[j + 1]`; only those that can ever be done. */
  firstMode: Int32Array
  /** Index of the mode within the task as given. */
  givenMode: Int32Array
  duration: Int32Array
  /** Demand of mode m on renewable resource r: `demand[m * resourceCount + r]`. */
  demand: Int32Array
  resourceCount: number
  /** Capacity of renewable resource r over time, as steps. */
  capacity: { from: Int32Array; units: Int32Array }[]
  /** Consumption of mode m of stock k: `consumption[m * stock.length + k]`. */
  consumption: Int32Array
  stock: Int32Array

  words: number
  /** Where each renewable resource lies: its word, its lowest bit and its guard bit. */
  fields: { word: number; shift: number; guard: number }[]
  /** Packed demand of mode m: `packedDemand[m * words + w]`. */
  packedDemand: Int32Array
  guard: Int32Array
  /** What is free before anything is scheduled, guard bits set: `packedFree[w][time]`. */
  packedFree: Int32Array[]

  /** Minimal lags by the task that waits (`before`) and by the one waited for (`behind`). */
  before: Links
  behind: Links
  /** Maximal lags by either end. */
  ceilings: Ceiling[]
  ceilingsOf: number[][]
  /** Every task after all it waits for. */
  order: Int32Array

  release: Int32Array
  /** Latest end; the horizon where none is given. */
  deadline: Int32Array
  /** Wished end; −1 where none is given. */
  target: Int32Array
  weight: Int32Array

  /** 1 where the task's calendar works, by time; null: always. */
  working: (Uint8Array | null)[]
  /** Place of each task, −1: none. */
  place: Int32Array
  /** Tasks at each place. */
  guests: number[][]
  /** Set-up time between two tasks of one place, 0 also when they are of one family: `setUpTime(i, j)`. */
  family: Int32Array
  setUp: Int32Array[]
  familyCount: Int32Array

  /** Constant capacity, no calendar, place, release, deadline or ceiling, only plain precedence: time can be turned around. */
  isPlain: boolean
}

/** Lists of (task, kind, lag) by task, flat. Kinds are the places in `lagKinds`; 0 is finish to start. */
export interface Links {
  first: Int32Array
  task: Int32Array
  kind: Uint8Array
  lag: Int32Array
}

/** (start or end of `to`) ≤ (end or start of `from`) + lag. */
export interface Ceiling {
  from: number
  to: number
  kind: number
  lag: number
}

/** What is decided: a start, an end and a mode for every task, in units of the project. */
export interface Plan {
  start: Int32Array
  end: Int32Array
  mode: Int32Array
  /** The objective, in problem units. */
  objective: number
}
