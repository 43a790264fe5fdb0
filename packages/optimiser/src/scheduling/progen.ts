import { ProblemError } from '../answer/index.ts'
import { seededRandom } from '../answer/random.ts'
import type { SchedulingProblem } from './problem.ts'
import { Reach } from './reach.ts'

/** Parameters of ProGen; the sets of PSPLIB take 1.5, 1.8, 2.1 · 0.25, 0.5, 0.75, 1 · 0.2, 0.5, 0.7, 1 (j120: 0.1 to 0.5). */
export interface ProjectShape {
  /** Jobs without the dummy source and sink. */
  jobs: number
  /** Arcs a node, none of them implied by others. */
  networkComplexity: number
  /** Share of the resources that a job needs. */
  resourceFactor: number
  /** 0: just enough for each job alone; 1: enough for the earliest start schedule. */
  resourceStrength: number
  resources?: number
  seed: number
}

/**
 * A project as ProGen makes them (Kolisch, Sprecher and Drexl 1995): three jobs to begin and three to end with, at
 * most three predecessors and successors a job, durations and demands from 1 to 10. Not ProGen's own numbers, but
 * the same description.
 */
export function generateProject(shape: ProjectShape): SchedulingProblem {
  const { jobs, networkComplexity, resourceFactor, resourceStrength, resources = 4, seed } = shape
  if (!Number.isInteger(jobs) || jobs < 7 || jobs > 10_000) throw new ProblemError('jobs', 'from 7 to 10000')
  const random = seededRandom(seed)
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const before = drawNetwork(jobs, networkComplexity, between)
  const durations = before.map(() => between(1, 10))
  const names = Array.from({ length: resources }, (_, r) => `R${r + 1}`)
  const demands = before.map(() => {
    const count = Math.round(resourceFactor * resources)
    // each name draws a key: what a sort makes of a comparison by chance differs from engine to engine
    const drawn = names.map((name) => ({ name, key: random() })).sort((one, other) => one.key - other.key)
    return Object.fromEntries(drawn.slice(0, count).map(({ name }) => [name, between(1, 10)]))
  })

  const ends: number[] = []
  before.forEach((others, job) => {
    ends.push(durations[job]! + Math.max(0, ...others.map((other) => ends[other]!)))
  })
  const capacityOf = (name: string) => {
    const needs = demands.map((demand) => demand[name] ?? 0)
    const least = Math.max(0, ...needs)
    const peak = Math.max(
      ...ends.map((_, one) => {
        const time = ends[one]! - durations[one]!
        return needs.reduce((sum, need, job) => {
          const isActive = ends[job]! - durations[job]! <= time && time < ends[job]!
          return isActive ? sum + need : sum
        }, 0)
      }),
    )
    return least + Math.round(resourceStrength * (peak - least))
  }
  const waitedFor = new Set(before.flat())
  return {
    resources: names.map((id) => ({ id, capacity: capacityOf(id) })),
    tasks: [
      { id: '1', modes: [{ duration: 0 }] },
      ...before.map((others, job) => ({
        id: String(job + 2),
        modes: [{ duration: durations[job]!, demands: demands[job]! }],
        after: others.length > 0 ? others.map((other) => String(other + 2)) : ['1'],
      })),
      {
        id: String(jobs + 2),
        modes: [{ duration: 0 }],
        after: before.flatMap((_, job) => (waitedFor.has(job) ? [] : [String(job + 2)])),
      },
    ],
  }
}

const [gates, mostArcs] = [3, 3]

/** Predecessors of each job; none of the arcs is implied by others. */
function drawNetwork(
  jobs: number,
  complexity: number,
  between: (least: number, most: number) => number,
): number[][] {
  const before: number[][] = Array.from({ length: jobs }, () => [])
  const after: number[][] = Array.from({ length: jobs }, () => [])
  const reach = new Reach(jobs)
  /** An arc is refused when it is implied, or would make another one implied. */
  const connect = (from: number, to: number): boolean => {
    if (before[to]!.length >= mostArcs || after[from]!.length >= mostArcs || reach.has(from, to)) return false
    if (before[to]!.some((other) => reach.has(other, from))) return false
    for (const job of reach.before(from))
      if (after[job]!.some((other) => other !== to && reach.has(to, other))) return false
    before[to]!.push(from)
    after[from]!.push(to)
    reach.connect(from, to)
    return true
  }
  let arcs = 2 * gates
  const attempt = (from: number, to: number) => {
    if (connect(from, to)) arcs++
  }
  for (let job = gates; job < jobs; job++)
    for (let tries = 0; before[job]!.length === 0 && tries < 100; tries++)
      attempt(between(0, Math.min(job, jobs - gates) - 1), job)
  for (let job = 0; job < jobs - gates; job++)
    for (let tries = 0; after[job]!.length === 0 && tries < 100; tries++)
      attempt(job, between(Math.max(job + 1, gates), jobs - 1))
  for (let tries = 0; arcs < complexity * (jobs + 2) && tries < 200 * jobs; tries++) {
    const from = between(0, jobs - gates - 1)
    attempt(from, between(Math.max(from + 1, gates), jobs - 1))
  }
  return before
}
