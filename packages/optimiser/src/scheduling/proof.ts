import type { CreateEngineWorker, RunOutcome } from '../engines/minizinc/index.ts'
import type { Bounds } from './bounds/index.ts'
import { endOf } from './end-of.ts'
import { proofWindow } from './exact/proof-window.ts'
import { prove } from './exact/prove.ts'
import { objectiveOf } from './objective.ts'
import { restBesideEngine, type Standing } from './proof-rest.ts'

/** Least age of a proof before it is begun again with a better bound. */
const proofAgeMs = 1000

interface Asked extends Standing {
  bounds: Bounds
  signal: AbortSignal | undefined
}

/** Share of the time limit after which the engine is asked with edge finding what it could not answer without. */
const edgesFrom = 0.8
/** Where the incumbent is not proved in time, the first step goes this share of the way to it from the bound. */
const firstShare = 1 / 8

/**
 * The exact engine at work. To refute one step below the best makespan takes many times as long as two steps below.
 * So it is first asked whether anything is two steps better than the incumbent, then, with the makespan known, about
 * the one step that is left: that costs little more, and where the incumbent is not the best, the bound says what to
 * look for. Where the first answer takes too long, it climbs from the bound, the step doubling with every «no»; where
 * that takes too long, the step is one again; late, unless one step is left, edge finding is added. A lateness ranges
 * wide, and is asked about from above: whether anything beats the incumbent.
 */
export class Proof {
  isInfeasible = false
  /** Why the engine could not work. */
  failure: unknown
  isRunning = false
  private readonly search: Asked
  private readonly create: CreateEngineWorker
  private stopper = new AbortController()
  /** Only objectives below are looked for. */
  private below = Number.POSITIVE_INFINITY
  private begunAt = Number.NEGATIVE_INFINITY
  private hasEnded = false
  private hasEdges = false
  private hasTakenLong = false
  /** Whether the engine has met a schedule since it was asked. */
  private hasFound = false
  /** By how much the next «no» raises the bound, if that is below the incumbent. */
  private step = Number.POSITIVE_INFINITY
  private patienceEndsAt = 0
  private wake: () => void = () => {}

  constructor(search: Asked, create: CreateEngineWorker) {
    this.search = search
    this.create = create
  }

  end(): void {
    this.hasEnded = true
    this.isRunning = false
    this.stopper.abort()
  }

  /** Leaves a single core to the engine for a while, or until it answers. */
  async giveWay(): Promise<void> {
    const { signal } = this.search
    const { isLastQuestion, hasTakenLong } = this
    const rests = this.isRunning && !signal?.aborted
    const ms = rests ? restBesideEngine(this.search, { isLastQuestion, hasTakenLong }) : 0
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.wake(), ms)
      this.wake = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', this.wake)
        resolve()
      }
      signal?.addEventListener('abort', this.wake)
    })
  }

  /** Begins, or begins again where another question has become the better one. Called many times a second. */
  run(): void {
    const { incumbent, elapsedMs, timeLimitMs } = this.search
    if (this.hasEnded || incumbent.isOptimal) return
    const isLate =
      incumbent.schedule !== null && elapsedMs() > edgesFrom * timeLimitMs && !this.isLastQuestion
    if (isLate && !this.hasEdges) {
      this.hasEdges = true
      this.begin(1)
    } else if (!this.isRunning) this.begin(this.step * 2)
    else if (this.isOvertaken && elapsedMs() - this.begunAt >= proofAgeMs) this.begin(this.step)
    else if (elapsedMs() >= this.patienceEndsAt) this.askLess()
  }

  /** The answer has taken too long. */
  private askLess(): void {
    const { plan, lower } = this.search.incumbent
    this.hasTakenLong = true
    const first = Math.ceil((plan - lower) * firstShare)
    if (this.below > lower + 1) this.begin(this.step > first ? first : 1)
  }

  /** Whether the heuristics have found what the engine looks for: what is left of the question may be the hardest. */
  private get isOvertaken(): boolean {
    const { project, incumbent } = this.search
    const { plan, lower } = incumbent
    const isReached = project.objective === 'makespan' && plan === this.below && !this.hasFound
    return plan < this.below || (isReached && plan - lower > 1)
  }

  /** Whether one step is left, and it is being asked about. */
  private get isLastQuestion(): boolean {
    const { plan, lower } = this.search.incumbent
    return this.isRunning && plan - lower <= 1
  }

  /** Asks whether anything lies so many steps above the bound; a lateness, whether anything beats the incumbent. */
  private begin(step: number): void {
    const { incumbent, elapsedMs, timeLimitMs, project } = this.search
    const { plan, lower, schedule } = incumbent
    this.step = step
    this.patienceEndsAt = Number.POSITIVE_INFINITY
    if (!schedule || (project.objective !== 'makespan' && !this.hasEdges)) {
      this.ask(plan)
      return
    }
    const until = this.hasEdges ? timeLimitMs : edgesFrom * timeLimitMs
    this.patienceEndsAt = (elapsedMs() + until) / 2
    const isOver = plan - lower > 1 && lower + step >= plan
    this.ask(isOver ? plan - 1 : Math.min(lower + step, plan))
  }

  private ask(below: number): void {
    this.stopper.abort()
    this.stopper = new AbortController()
    this.below = below
    this.begunAt = this.search.elapsedMs()
    this.isRunning = true
    this.hasFound = false
    const { project, bounds, incumbent } = this.search
    const { signal } = this.stopper
    const window = proofWindow(project, { ...bounds, lower: incumbent.lower }, below)
    const onSchedule = (start: Int32Array, mode: Int32Array) => {
      if (signal.aborted) return
      this.hasFound = true
      const end = start.map((time, task) => endOf(project, task, mode[task]!, time))
      const objective = objectiveOf(project, end)
      this.below = Math.min(this.below, objective)
      incumbent.offer({ start, end, mode, objective }, 'exact')
      if (incumbent.isOptimal) this.wake()
    }
    prove(this.create, project, window, this.hasEdges, onSchedule, signal).then(
      (outcome) => this.conclude(outcome, below, signal),
      (error: unknown) => {
        if (signal.aborted) return
        // edge finding may ask for more memory than the engine has; a bound less is no fault
        if (this.hasEdges) this.end()
        else this.failure = error
      },
    )
  }

  private conclude(outcome: RunOutcome, below: number, signal: AbortSignal): void {
    if (signal.aborted) return
    this.isRunning = false
    this.wake()
    const { incumbent } = this.search
    if (outcome === 'impossible') {
      if (below === Number.POSITIVE_INFINITY) this.isInfeasible = true
      else incumbent.raise(below, 'proof')
    } else if (outcome === 'proved') incumbent.prove()
    else this.end()
  }
}
