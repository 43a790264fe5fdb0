import { seededRandom } from '../answer/random.ts'
import { type FirstOrder, firstOrder } from './first-order.ts'
import { Generator } from './generate.ts'
import { justify } from './justify.ts'
import { randomModes, repairModes } from './modes.ts'
import { moveTarget, targetsOf } from './move-target.ts'
import type { Project } from './project.ts'
import { reverse } from './reverse.ts'
import { lateWork, workloadOf } from './workload.ts'

interface Individual {
  /** Objective; in a plain project, after the point, how late the work lies. Less is better. */
  fitness: number
  /** Order in which the next generation takes the tasks. */
  key: Int32Array
  mode: Int32Array
}

/** What a schedule that breaks deadlines, maximal lags or stocks counts above every plan. */
const broken = 1e12

/** Chance that a child of a plain project gives way to a better elder in its place; otherwise it always does. */
const keepsElder = 0.9

/** Chance that a child, where lateness counts, only moves one target. */
const movesTarget = 0.3

/**
 * A population method over time windows. Two populations take turns; a child keeps one parent's order outside a
 * window of time and takes the other parent's inside it, where the window is the least used of three. In a plain
 * project one population holds schedules made forward and the other schedules made backward in time, each ordering
 * the next by when the last let tasks end (the bi-population idea of Debels and Vanhoucke 2005), and of equal makespans
 * the one counts as better whose work lies earlier; otherwise both are made forward and improved by forward-backward
 * shifts. Counted in schedules, it is the same for the same seed.
 */
export class Population {
  /** Best so far, made forward in time. */
  readonly best: { start: Int32Array; end: Int32Array; mode: Int32Array }
  bestFitness = Number.POSITIVE_INFINITY
  private readonly project: Project
  private readonly generators: Generator[]
  private readonly random: () => number
  private readonly size: number
  private readonly order: FirstOrder
  private readonly targets: Int32Array[]
  private readonly workload: Float64Array
  private readonly key: Float64Array
  private readonly mode: Int32Array
  private elders: Individual[] = []
  private parents: Individual[] = []
  private children: Individual[] = []
  private born = 0

  constructor(project: Project, seed: number, size: number) {
    this.project = project
    this.size = size
    this.random = seededRandom(seed)
    this.generators = project.isPlain
      ? [new Generator(project), new Generator(reverse(project))]
      : [new Generator(project)]
    this.order = firstOrder(project)
    this.targets = project.objective === 'makespan' ? [] : targetsOf(project)
    this.workload = workloadOf(project)
    this.key = new Float64Array(project.taskCount)
    this.mode = new Int32Array(project.taskCount)
    const { start, end, mode } = this.generators[0]!
    this.best = { start: start.slice(), end: end.slice(), mode: mode.slice() }
  }

  get schedules(): number {
    return this.generators.reduce((sum, { schedules }) => sum + schedules, 0)
  }

  /** Makes one more individual. */
  next(): void {
    const { size, born } = this
    if (born < size) this.elders.push(this.first(born))
    else if (born < 2 * size) this.parents.push(this.follow(this.elders[born - size]!))
    else {
      const place = born % size
      if (place === 0 && born > 2 * size) {
        this.elders = this.parents
        this.parents = this.children
        this.children = []
      }
      this.children.push(this.succeed(this.child(place), place))
    }
    this.born++
  }

  /** Which generator makes the individual that is born now. */
  private get direction(): number {
    return Math.floor(this.born / this.size) % this.generators.length
  }

  private first(index: number): Individual {
    const random = index === 0 ? null : this.random
    this.order(this.key, random)
    randomModes(this.project, this.mode, random)
    return this.made(index % 5 === 4 && !this.project.isPlain)
  }

  private follow(elder: Individual): Individual {
    this.key.set(elder.key)
    this.mode.set(elder.mode)
    return this.made(false)
  }

  private child(place: number): Individual {
    const { random, parents, key, mode, project } = this
    const father = parents[place]!
    if (this.targets.length > 0 && random() < movesTarget) {
      key.set(father.key)
      mode.set(father.mode)
      moveTarget(this.targets, key, spanOf(father), random)
      return this.made(false)
    }
    let mother = this.pick()
    for (let again = 0; again < 3 && mother === father; again++) mother = this.pick()
    const span = spanOf(father)
    const length = Math.max(1, span * (0.25 + 0.5 * random()))
    const from = this.quietWindow(father, span, length)
    const until = from + length

    let alike = 0
    for (let task = 0; task < key.length; task++) {
      const time = father.key[task]!
      const isInside = time >= from && time <= until
      if (time === mother.key[task]) alike++
      if (isInside) key[task] = mother.key[task]!
      else key[task] = time < from ? time - span * 1000 : time + span * 1000
      mode[task] = isInside ? mother.mode[task]! : father.mode[task]!
    }
    const rate = alike > key.length * 0.9 ? 0.1 : 1 / key.length
    // a jump over some eighteen tasks to either side, whatever the size of the project
    const jump = Math.min(0.6, 36 / key.length)
    for (let task = 0; task < key.length; task++) {
      if (random() < rate) key[task]! += (random() - 0.5) * span * jump
      const first = project.firstMode[task]!
      const modes = project.firstMode[task + 1]! - first
      if (modes > 1 && random() < rate) mode[task] = first + Math.floor(random() * modes)
    }
    repairModes(project, mode, random)
    return this.made(false)
  }

  private pick(): Individual {
    const { parents, random } = this
    const one = parents[Math.floor(random() * parents.length)]!
    const other = parents[Math.floor(random() * parents.length)]!
    return other.fitness < one.fitness ? other : one
  }

  /** Of three windows the one in which least work is done a unit of time. */
  private quietWindow({ key, mode }: Individual, span: number, length: number): number {
    const { workload } = this
    let least = Number.POSITIVE_INFINITY
    let chosen = 0
    for (let tries = 0; tries < 3; tries++) {
      const from = this.random() * (span - length)
      let work = 0
      for (let task = 0; task < key.length; task++)
        if (key[task]! >= from && key[task]! <= from + length) work += workload[mode[task]!]!
      if (work < least) {
        least = work
        chosen = from
      }
    }
    return chosen
  }

  /** Decodes what stands in `key` and `mode`. */
  private made(isParallel: boolean): Individual {
    const direction = this.direction
    const generator = this.generators[direction]!
    if (isParallel) generator.parallel(this.key, this.mode)
    else generator.serial(this.key, this.mode)
    if (!this.project.isPlain && generator.violation < Number.POSITIVE_INFINITY) this.improve(generator)
    let fitness = generator.violation > 0 ? broken + generator.violation : generator.objective
    if (fitness < this.bestFitness) this.remember(generator, direction, fitness)
    if (this.project.isPlain) fitness += lateWork(this.workload, generator, generator.objective)
    const key = generator.start.slice()
    if (this.generators.length === 2)
      for (let task = 0; task < key.length; task++) key[task] = generator.objective - generator.end[task]!
    return { fitness, key, mode: generator.mode.slice() }
  }

  /** Forward-backward shifts, taken back where they make the objective worse. */
  private improve(generator: Generator): void {
    if (generator.violation > 0) return
    const [start, end] = [generator.start.slice(), generator.end.slice()]
    const before = generator.objective
    justify(generator)
    if (generator.objective > before) generator.adopt(start, end, generator.mode.slice())
  }

  private remember(generator: Generator, direction: number, fitness: number): void {
    const { best } = this
    this.bestFitness = fitness
    best.mode.set(generator.mode)
    for (let task = 0; task < best.start.length; task++) {
      best.start[task] = direction ? generator.objective - generator.end[task]! : generator.start[task]!
      best.end[task] = direction ? generator.objective - generator.start[task]! : generator.end[task]!
    }
  }

  /** A child takes the place of its elder unless the elder is better, or the child is nothing new. */
  private succeed(child: Individual, place: number): Individual {
    const { isPlain } = this.project
    const elder = (isPlain ? this.elders : this.parents)[place]!
    if (elder.fitness < child.fitness) return !isPlain || this.random() < keepsElder ? elder : child
    const isTwin = (other: Individual | undefined) =>
      other !== undefined &&
      other.fitness === child.fitness &&
      other.key.every((time, task) => time === child.key[task] && other.mode[task] === child.mode[task])
    for (let at = 0; at < this.size; at++)
      if (at !== place && isTwin(at < place ? this.children[at] : this.elders[at])) return elder
    return child
  }
}

function spanOf({ key }: Individual): number {
  let span = 1
  for (const time of key) span = Math.max(span, time)
  return span
}
