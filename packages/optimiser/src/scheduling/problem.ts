/**
 * Work to be done by limited people, vendors, machines and places. Every time is a whole number of one unit that
 * the caller chooses (hours, days), counted from 0; the answer is in the same unit.
 */
export interface SchedulingProblem {
  resources: Resource[]
  tasks: Task[]
  /** Demands on the time between two tasks beyond `after`. */
  lags?: Lag[]
  calendars?: Calendar[]
  places?: Place[]
  /** `makespan` (the default): the end of everything. `weighted-lateness`: Σ weight × time beyond `targetAt`. */
  objective?: Objective
  /** Everything must have ended by then; long enough for any sensible plan when absent. */
  horizon?: number
}

export type Objective = 'makespan' | 'weighted-lateness'

/**
 * `renewable` (the default): there again when a task ends (staff, seats, a crane). `consumable`: used up for good
 * (spare terminals, yen); its capacity is one number, the stock.
 */
export interface Resource {
  id: string
  kind?: 'renewable' | 'consumable'
  /** Units there at any time, or steps: from each `from` on (the first at 0) that many. */
  capacity: number | CapacityFrom[]
}

export interface CapacityFrom {
  from: number
  capacity: number
}

export interface Task {
  id: string
  /** Ways of doing it; exactly one is chosen. */
  modes: Mode[]
  /** Tasks that must have ended before this one starts. */
  after?: string[]
  /** Earliest start. */
  releaseAt?: number
  /** Latest end; a plan that ends later is no plan. */
  deadlineAt?: number
  /** Wished end; ending later is lateness, counted by `weight` per unit of time (1 by default). */
  targetAt?: number
  weight?: number
  /** Works only in this calendar's working time, pausing outside it; paused, it holds no renewable resource. */
  calendar?: string
  /** Where it happens, and what the place must be set up for. */
  setUp?: { place: string; family: string }
}

export interface Mode {
  id?: string
  /** Working time it takes. Zero makes a milestone, which may not need renewable resources. */
  duration: number
  /** Units by resource: at every moment of work (renewable), or once (consumable). */
  demands?: Record<string, number>
}

export const lagKinds = ['finish-start', 'start-start', 'finish-finish', 'start-finish'] as const
export type LagKind = (typeof lagKinds)[number]

/** `min ≤ (start or end of `to`) − (end or start of `from`) ≤ max`; `kind` names the end of `from` first. */
export interface Lag {
  from: string
  to: string
  kind?: LagKind
  min?: number
  max?: number
}

/** Working periods `[from, to)` that repeat every `period` (8 hours in 24, five days in 7). */
export interface Calendar {
  id: string
  period: number
  working: [from: number, to: number][]
}

/**
 * A room, a rack, a hall. Tasks of one family may share it; between the last task of one family and the first of
 * another it is set up, and the first family needs its set-up from time 0.
 */
export interface Place {
  id: string
  /** Set-up before the family's first use from time 0; 0 when absent. */
  initialSetUp?: Record<string, number>
  /** Time between two families, one number for all changes or by `from` and `to`; 0 when absent. */
  setUpTime?: number | { from: string; to: string; duration: number }[]
}

export interface ScheduledTask {
  task: string
  start: number
  /** Moment at which its last unit of work is done. */
  end: number
  /** Index into the task's modes. */
  mode: number
}

export interface Schedule {
  tasks: ScheduledTask[]
}
