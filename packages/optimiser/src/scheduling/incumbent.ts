import { relativeGap } from '../answer/index.ts'
import type { Schedule, SchedulingProblem } from './problem.ts'
import type { Plan, Project } from './project.ts'
import { verify } from './verify.ts'

/** The best schedule so far and the proven bound, in the problem's own units. What does not verify never gets in. */
export class Incumbent {
  schedule: Schedule | null = null
  /** Objective in units of the project. */
  plan: number = Number.POSITIVE_INFINITY
  /** Proven bound in units of the project. */
  lower: number
  private readonly problem: SchedulingProblem
  private readonly project: Project
  private readonly tell: (phase: string) => void

  constructor(problem: SchedulingProblem, project: Project, lower: number, tell: (phase: string) => void) {
    this.problem = problem
    this.project = project
    this.lower = lower
    this.tell = tell
  }

  get objective(): number | null {
    return this.schedule ? this.plan * this.project.unit : null
  }

  get lowerBound(): number {
    return this.lower * this.project.unit
  }

  get isOptimal(): boolean {
    return this.schedule !== null && this.plan <= this.lower
  }

  isWithin(gap: number): boolean {
    return this.schedule !== null && relativeGap(this.plan, this.lower) <= gap
  }

  report(phase: string): void {
    this.tell(phase)
  }

  /** What stands is the best there is. */
  prove(): void {
    this.raise(this.plan, 'proof')
  }

  raise(lower: number, phase: string): void {
    if (lower <= this.lower) return
    this.lower = Math.min(lower, this.plan)
    this.tell(phase)
  }

  /** Takes a better plan; one that does not verify is a fault of the solver and is told as such. */
  offer(plan: Plan, phase: string): boolean {
    if (plan.objective >= this.plan) return false
    const schedule = scheduleOf(this.problem, this.project, plan)
    const { isValid, violations, objective } = verify(this.problem, schedule)
    if (!isValid || objective !== plan.objective * this.project.unit)
      throw new Error(
        `a schedule of phase ${phase} does not verify: ${violations[0] ?? `objective ${objective}`}`,
      )
    this.schedule = schedule
    this.plan = plan.objective
    this.tell(phase)
    return true
  }
}

function scheduleOf({ tasks }: SchedulingProblem, { unit, givenMode }: Project, plan: Plan): Schedule {
  return {
    tasks: tasks.map(({ id }, task) => ({
      task: id,
      start: plan.start[task]! * unit,
      end: plan.end[task]! * unit,
      mode: givenMode[plan.mode[task]!]!,
    })),
  }
}
