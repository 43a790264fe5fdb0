import type { Project } from '../project.ts'
import { CapacityLine } from './capacity-line.ts'

const never = 0x7fffffff

/**
 * Lives through a project once: whenever something ends or changes, the ready tasks are looked at by priority and
 * each begins if what it needs is free at that moment. Nothing is known in advance, neither how long work will take
 * nor that a resource will fail. A task outside its calendar's working time, or whose resource fell short, pauses,
 * holds nothing but its place, and goes on later. Maximal lags and deadlines are not looked at.
 *
 * Tasks are renumbered by priority, so that the first ready one is the one to begin.
 */
export class Simulator {
  /** End of each task by its index in the project; `never` for what could not be done. */
  readonly end: Int32Array
  readonly capacity: CapacityLine
  private readonly project: Project
  private readonly taskOf: Int32Array
  private readonly rankOf: Int32Array
  private readonly demand: Int32Array
  private readonly arcs: { first: Int32Array; task: Int32Array; kind: Uint8Array; lag: Int32Array }
  private readonly waitsFor: Int32Array
  private readonly release: Int32Array
  private readonly hasPauses: boolean
  private readonly placeState: { running: Int32Array; lastEnd: Int32Array }[]

  private readonly waiting: Int32Array
  private readonly readyAt: Int32Array
  private readonly left: Int32Array
  private readonly finish: Int32Array
  private readonly ready: Int32Array
  private readonly running: Int32Array
  private readyCount = 0
  private runningCount = 0
  private readonly hasBegun: Uint8Array
  private done = 0
  private lastEnd = 0

  /** `priority[i]`: the task that is i-th; `mode`: the mode of each task. */
  constructor(project: Project, priority: Int32Array, mode: Int32Array) {
    const { taskCount, words, packedDemand, behind, before, release, working, guests, familyCount } = project
    this.project = project
    this.capacity = new CapacityLine(project)
    this.taskOf = priority.slice()
    this.rankOf = new Int32Array(taskCount)
    priority.forEach((task, rank) => {
      this.rankOf[task] = rank
    })
    this.demand = new Int32Array(taskCount * words)
    this.release = new Int32Array(taskCount)
    this.waitsFor = new Int32Array(taskCount)
    const first = new Int32Array(taskCount + 1)
    const [task, kind, lag]: number[][] = [[], [], []]
    this.taskOf.forEach((j, rank) => {
      for (let w = 0; w < words; w++) this.demand[rank * words + w] = packedDemand[mode[j]! * words + w]!
      this.release[rank] = release[j]!
      this.waitsFor[rank] = before.first[j + 1]! - before.first[j]!
      for (let arc = behind.first[j]!; arc < behind.first[j + 1]!; arc++) {
        task!.push(this.rankOf[behind.task[arc]!]!)
        kind!.push(behind.kind[arc]!)
        lag!.push(behind.lag[arc]!)
      }
      first[rank + 1] = task!.length
    })
    this.arcs = {
      first,
      task: Int32Array.from(task!),
      kind: Uint8Array.from(kind!),
      lag: Int32Array.from(lag!),
    }
    this.hasPauses = working.some((mask) => mask !== null)
    this.placeState = guests.map((_, p) => ({
      running: new Int32Array(familyCount[p]!),
      lastEnd: new Int32Array(familyCount[p]!),
    }))
    this.hasBegun = new Uint8Array(taskCount)
    const array = () => new Int32Array(taskCount)
    ;[this.waiting, this.readyAt, this.left, this.finish] = [array(), array(), array(), array()]
    ;[this.ready, this.running, this.end] = [array(), array(), array()]
  }

  /** One run with these durations (by task) and what {@link capacity} holds; the end of everything. */
  run(durations: Int32Array): number {
    const { capacity, project, waiting, readyAt, left } = this
    const { taskCount } = project
    waiting.set(this.waitsFor)
    readyAt.set(this.release)
    this.end.fill(never)
    for (let rank = 0; rank < taskCount; rank++) left[rank] = durations[this.taskOf[rank]!]!
    this.readyCount = 0
    this.runningCount = 0
    this.done = 0
    this.hasBegun.fill(0)
    capacity.rewind()
    for (const { running, lastEnd } of this.placeState) {
      running.fill(0)
      lastEnd.fill(-never)
    }
    for (let rank = 0; rank < taskCount; rank++) if (waiting[rank] === 0) this.admit(rank)

    for (let time = 0; time < never; ) {
      if (capacity.next <= time) {
        capacity.advance(time)
        while (!capacity.suffices()) this.pauseLast(time)
      }
      if (this.hasPauses) this.keepCalendars(time)
      let next = this.finishAt(time)
      next = Math.min(next, this.beginAt(time), capacity.next)
      if (this.done === taskCount) return this.lastEnd
      if (this.hasPauses) next = Math.min(next, this.nextBreak(time))
      time = next
    }
    return never
  }

  private admit(rank: number): void {
    let at = this.readyCount++
    while (at > 0 && this.ready[at - 1]! > rank) {
      this.ready[at] = this.ready[at - 1]!
      at--
    }
    this.ready[at] = rank
  }

  /** Ends what is done by now; the next end of what goes on. */
  private finishAt(time: number): number {
    const { running, finish } = this
    let next = never
    for (let at = this.runningCount - 1; at >= 0; at--) {
      const rank = running[at]!
      if (finish[rank]! > time) {
        if (finish[rank]! < next) next = finish[rank]!
        continue
      }
      running[at] = running[--this.runningCount]!
      this.capacity.give(this.demand, rank)
      this.complete(rank, time)
    }
    return next
  }

  private complete(rank: number, time: number): void {
    const task = this.taskOf[rank]!
    this.end[task] = time
    this.lastEnd = time
    this.done++
    const place = this.project.place[task]!
    if (place >= 0) {
      const { running, lastEnd } = this.placeState[place]!
      running[this.project.family[task]!]!--
      lastEnd[this.project.family[task]!] = time
    }
    this.tell(rank, time, 0)
  }

  /** Tells the successors that wait for an end (side 0) or a start (side 1). */
  private tell(rank: number, time: number, side: 0 | 1): void {
    const { first, task, kind, lag } = this.arcs
    for (let arc = first[rank]!; arc < first[rank + 1]!; arc++) {
      if ((kind[arc]! & 1) !== side) continue
      const other = task[arc]!
      const reach = time + lag[arc]! - (kind[arc]! < 2 ? 0 : this.left[other]!)
      if (reach > this.readyAt[other]!) this.readyAt[other] = reach
      if (--this.waiting[other]! === 0) this.admit(other)
    }
  }

  /** Begins what can, first by priority; the next moment at which one of the rest is ready or one begun ends. */
  private beginAt(time: number): number {
    const { ready, readyAt, left, finish } = this
    let next = never
    for (let at = 0; at < this.readyCount; ) {
      const rank = ready[at]!
      if (readyAt[rank]! > time) {
        if (readyAt[rank]! < next) next = readyAt[rank]!
        at++
        continue
      }
      const wait = this.mayBegin(rank, time)
      if (wait > time) {
        if (wait < next) next = wait
        at++
        continue
      }
      this.readyCount--
      for (let later = at; later < this.readyCount; later++) ready[later] = ready[later + 1]!
      const count = this.readyCount
      if (!this.hasBegun[rank]) {
        this.hasBegun[rank] = 1
        this.enter(rank)
        this.tell(rank, time, 1)
      }
      if (left[rank] === 0) this.complete(rank, time)
      else {
        this.capacity.take(this.demand, rank)
        this.running[this.runningCount++] = rank
        finish[rank] = time + left[rank]!
        if (finish[rank]! < next) next = finish[rank]!
      }
      // what has become ready may stand before the place looked at
      if (this.readyCount > count) at = 0
    }
    return next
  }

  /** `time` if the task may begin now, else the moment it may at the earliest, as far as that is known. */
  private mayBegin(rank: number, time: number): number {
    if (this.left[rank]! > 0 && !this.capacity.has(this.demand, rank)) return never
    const task = this.taskOf[rank]!
    const { working, place, family, setUp, familyCount } = this.project
    const mask = working[task]
    if (mask && this.left[rank]! > 0 && !mask[time]) return never
    const here = place[task]!
    if (here < 0 || this.hasBegun[rank]) return time
    const { running, lastEnd } = this.placeState[here]!
    let wait = time
    for (let other = 0; other < running.length; other++) {
      if (other === family[task]) continue
      if (running[other]! > 0) return never
      const until = lastEnd[other]! + setUp[here]![other * familyCount[here]! + family[task]!]!
      if (until > wait) wait = until
    }
    return wait
  }

  private enter(rank: number): void {
    const task = this.taskOf[rank]!
    const place = this.project.place[task]!
    if (place >= 0) this.placeState[place]!.running[this.project.family[task]!]!++
  }

  private pauseLast(time: number): void {
    let worst = -1
    for (let at = 0; at < this.runningCount; at++) {
      const rank = this.running[at]!
      if (this.capacity.isShortFor(this.demand, rank) && (worst < 0 || rank > this.running[worst]!))
        worst = at
    }
    this.pause(worst, time)
  }

  private pause(at: number, time: number): void {
    const rank = this.running[at]!
    this.running[at] = this.running[--this.runningCount]!
    this.left[rank] = this.finish[rank]! - time
    this.capacity.give(this.demand, rank)
    if (this.left[rank] === 0) this.complete(rank, time)
    else this.admit(rank)
  }

  /** Pauses what stands outside its working time. */
  private keepCalendars(time: number): void {
    for (let at = this.runningCount - 1; at >= 0; at--) {
      const mask = this.project.working[this.taskOf[this.running[at]!]!]
      if (mask && !mask[time]) this.pause(at, time)
    }
  }

  /** The next moment at which a calendar of a task that runs or is ready changes. */
  private nextBreak(time: number): number {
    const { working, horizon } = this.project
    let next = never
    const look = (rank: number) => {
      const mask = working[this.taskOf[rank]!]
      if (!mask) return
      let at = time + 1
      while (at < Math.min(next, horizon) && mask[at] === mask[time]) at++
      if (at < horizon) next = Math.min(next, at)
    }
    for (let at = 0; at < this.runningCount; at++) look(this.running[at]!)
    for (let at = 0; at < this.readyCount; at++) look(this.ready[at]!)
    return next
  }
}
