import { parseArgs } from 'node:util'
import { type PackingAnswer, solve, verify } from '../src/packing/index.ts'
import { type Family, families, type Measured } from './packing-families.ts'
import { filesOf, readOptima } from './packing-files.ts'

/**
 * How many instances of the published classes are proven, how far the others are from the best bound, and how
 * long it takes: `node bench/packing.ts [--family NAME,…] [--each 1] [--time-limit 60]`. With `--folder DIR
 * [--known FILE]` the files of a folder instead. `--every 10 --from 3` takes a tenth, spread over all classes.
 * `--against 60` solves once more with that limit what is not proven, to compare a short run with a long one.
 */
const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    folder: { type: 'string' },
    known: { type: 'string' },
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    each: { type: 'string', default: '1' },
    'time-limit': { type: 'string', default: '60' },
    against: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const timeLimitMs = Number(values['time-limit']) * 1000
const chosen = values.folder
  ? [filesOf(values.folder, values.known ? readOptima(values.known) : null)]
  : families.filter(({ name }) => !values.family || values.family.split(',').includes(name))

/** An answer beside the best bound that is known: of the answer, of the longer run, or the published optimum. */
interface Outcome {
  answer: PackingAnswer
  bound: number
}

async function outcomeOf({ name, problem, gap, optimum = 0 }: Measured): Promise<Outcome> {
  const run = async (limitMs: number) => {
    const answer = await solve(problem, { timeLimitMs: limitMs, ...(gap !== undefined && { gap }) })
    const verdict = answer.solution && verify(problem, answer.solution)
    if (!verdict || verdict.violations.length > 0)
      throw new Error(`${name}: ${verdict?.violations[0] ?? 'no solution'}`)
    if (optimum > 0 && answer.lowerBound > optimum) throw new Error(`${name}: bound above ${optimum}`)
    return answer
  }
  const answer = await run(timeLimitMs)
  const isProven = answer.status === 'optimal'
  const longer = values.against && !isProven ? await run(Number(values.against) * 1000) : answer
  const bound = Math.max(optimum, answer.lowerBound, longer.lowerBound)
  if (values.verbose)
    console.error(
      `${name}: ${answer.objective} ≥ ${answer.lowerBound} (${bound}), ${answer.status}, ${answer.seconds.toFixed(1)} s`,
    )
  return { answer, bound }
}

function rowOf(family: Family, outcomes: readonly Outcome[]): string {
  const above = outcomes.map(({ answer, bound }) => (answer.objective! - bound) / bound)
  const average = (numbers: number[]) =>
    numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length)
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const cells = [
    family.name,
    outcomes.length,
    outcomes.filter(({ answer }) => answer.status === 'optimal').length,
    percent(average(above)),
    percent(Math.max(0, ...above)),
    Math.max(0, ...outcomes.map(({ answer, bound }) => answer.objective! - bound)),
    average(outcomes.map(({ answer }) => answer.seconds)).toFixed(2),
    family.published,
  ]
  return `| ${cells.join(' | ')} |`
}

console.log(`| family | instances | proven | above the bound, average | at most | at most, in cost | seconds, average | published |
| --- | --- | --- | --- | --- | --- | --- | --- |`)
for (const family of chosen) {
  const outcomes: Outcome[] = []
  let at = 0
  for (const measured of family.instances(Number(values.each)))
    if (at++ % Number(values.every) === Number(values.from)) outcomes.push(await outcomeOf(measured))
  console.log(rowOf(family, outcomes))
}
