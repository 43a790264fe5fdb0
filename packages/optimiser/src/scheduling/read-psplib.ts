import { ProblemError } from '../answer/index.ts'
import type { Mode, Resource, SchedulingProblem, Task } from './problem.ts'
import { limits, validate } from './validate.ts'

/**
 * Reads a project of PSPLIB (Kolisch and Sprecher 1996): `.sm` with one mode a job, `.mm` with several and
 * nonrenewable resources. Jobs keep their numbers as ids, the dummy source and sink included. A mistake is told with
 * its line.
 */
export function readPsplib(text: string): SchedulingProblem {
  const lines = text.split(/\r\n|\r|\n/)
  const jobs = numberAfter(lines, /^jobs\b/)
  if (jobs < 1 || jobs > 10_000) throw at(lines, /^jobs\b/, `${jobs} jobs; from 1 to 10000 are read`)
  const renewable = numberAfter(lines, /^\s*- renewable/)
  const nonrenewable = numberAfter(lines, /^\s*- nonrenewable/)
  if (renewable + nonrenewable > limits.resources)
    throw at(
      lines,
      renewable > limits.resources ? /^\s*- renewable/ : /^\s*- nonrenewable/,
      `more than ${limits.resources} resources`,
    )
  if (numberAfter(lines, /^\s*- doubly constrained/) > 0)
    throw at(lines, /^\s*- doubly constrained/, 'doubly constrained resources are not read')

  const ids = Array.from({ length: renewable + nonrenewable }, (_, r) =>
    r < renewable ? `R${r + 1}` : `N${r - renewable + 1}`,
  )
  const { tasks, jobLines } = readJobs(lines, jobs)
  const modeLines = readModes(lines, tasks, ids)
  const [stock] = rowsAfter(lines, /^RESOURCE ?AVAILABILITIES/, 1, 1)
  const resources = ids.map((id, r): Resource => {
    const capacity = stock?.numbers[r]
    if (capacity === undefined) throw new ProblemError(`line ${stock?.line ?? 0}`, `no availability of ${id}`)
    return { id, kind: r < renewable ? 'renewable' : 'consumable', capacity }
  })
  const problem = { resources, tasks }
  try {
    validate(problem)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const place = /^tasks\[(\d+)\](\.modes)?/.exec(error.path)
    const line = place ? (place[2] ? modeLines : jobLines)[Number(place[1])] : stock?.line
    if (!place && !error.path.startsWith('resources')) throw error
    throw new ProblemError(`line ${line}`, error.message)
  }
  return problem
}

interface Row {
  line: number
  numbers: number[]
}

function readJobs(lines: string[], jobs: number): { tasks: Task[]; jobLines: number[] } {
  const after: string[][] = Array.from({ length: jobs }, () => [])
  const tasks: Task[] = []
  const jobLines: number[] = []
  for (const { line, numbers } of rowsAfter(lines, /^PRECEDENCE RELATIONS/, 1, jobs)) {
    const [job, modes, count = 0, ...successors] = numbers
    if (job !== tasks.length + 1) throw new ProblemError(`line ${line}`, `job ${tasks.length + 1} expected`)
    if (modes === undefined || modes < 1 || modes > 100)
      throw new ProblemError(`line ${line}`, `${modes} modes; from 1 to 100 are read`)
    if (successors.length !== count)
      throw new ProblemError(`line ${line}`, `${count} successors announced, ${successors.length} given`)
    for (const successor of successors) {
      const waiting = after[successor - 1]
      if (!waiting) throw new ProblemError(`line ${line}`, `there is no job ${successor}`)
      if (successor === job) throw new ProblemError(`line ${line}`, `job ${job} waits for itself`)
      waiting.push(String(job))
    }
    jobLines.push(line)
    tasks.push({ id: String(job), modes: new Array(modes), after: after[job - 1]! })
  }
  return { tasks, jobLines }
}

/** Fills in the modes; returns the line on which each job's requests begin. */
function readModes(lines: string[], tasks: Task[], resources: string[]): number[] {
  const total = tasks.reduce((sum, { modes }) => sum + modes.length, 0)
  const modeLines: number[] = []
  let [task, mode] = [0, 0]
  for (const { line, numbers } of rowsAfter(lines, /^REQUESTS\/DURATIONS/, 2, total)) {
    if (mode === 0) modeLines.push(line)
    const given = mode === 0 ? numbers.slice(1) : numbers
    if (mode === 0 && numbers[0] !== task + 1)
      throw new ProblemError(`line ${line}`, `job ${task + 1} expected`)
    const [number, duration, ...demands] = given
    if (number !== mode + 1)
      throw new ProblemError(`line ${line}`, `mode ${mode + 1} of job ${task + 1} expected`)
    if (duration === undefined || demands.length !== resources.length)
      throw new ProblemError(`line ${line}`, `a duration and ${resources.length} requests expected`)
    const needed = resources.flatMap((id, r): [string, number][] => (demands[r] ? [[id, demands[r]]] : []))
    const read: Mode = { duration, demands: Object.fromEntries(needed) }
    tasks[task]!.modes[mode] = read
    if (++mode === tasks[task]!.modes.length) [task, mode] = [task + 1, 0]
  }
  return modeLines
}

function at(lines: string[], heading: RegExp, message: string): ProblemError {
  return new ProblemError(`line ${lines.findIndex((line) => heading.test(line)) + 1}`, message)
}

function numberAfter(lines: string[], heading: RegExp): number {
  const index = lines.findIndex((line) => heading.test(line))
  if (index < 0)
    throw new ProblemError(`line ${lines.length}`, `no line «${wordsOf(heading)}»; is this a PSPLIB file?`)
  const found = /:\s*(\d+)/.exec(lines[index]!)
  if (!found) throw new ProblemError(`line ${index + 1}`, 'a number expected after the colon')
  return Number(found[1])
}

/** A heading as it stands in a file. */
const wordsOf = (heading: RegExp) => heading.source.replace(/\^|\\s\*|\\b|\?/g, '').replace('\\/', '/')

/** The rows of whole numbers below a heading, after so many lines of column names and rules. */
function rowsAfter(lines: string[], heading: RegExp, skipped: number, count: number): Row[] {
  const index = lines.findIndex((line) => heading.test(line))
  if (index < 0) throw new ProblemError(`line ${lines.length}`, `no section «${wordsOf(heading)}»`)
  const rows: Row[] = []
  for (let at = index + 1 + skipped; rows.length < count; at++) {
    const words = lines[at]?.trim().split(/\s+/) ?? []
    if (lines[at] === undefined || /^\*/.test(lines[at]!))
      throw new ProblemError(`line ${at + 1}`, `${count} rows expected, ${rows.length} given`)
    const numbers = words.map((word) => {
      if (!/^\d+$/.test(word)) throw new ProblemError(`line ${at + 1}`, `«${word}» is no whole number from 0`)
      return Number(word)
    })
    rows.push({ line: at + 1, numbers })
  }
  return rows
}
