import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildWebIfStale } from './build-web.ts'
import { checks, report, runStep } from './steps.ts'

/** `npm test`: everything, from types to the browser; ends with one line of counts. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  success: boolean
}

/** Side by side, because journeys wait as much as they work; one after the other within a lane. */
const lanes = [['house', 'optimiser'], ['journeys']] as const

let passed = 0
let failed = 0
let skipped = 0
const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-report-'))

/** All tests of one project; what they print is shown when one fails, so that no lane speaks into another. */
async function runProject(project: string): Promise<void> {
  const file = path.join(folder, `${project}.json`)
  console.log(`…    ${project}`)
  const result = await runStep({
    name: project,
    command: 'vitest',
    args: [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
      '--passWithNoTests',
    ],
  })
  const counts = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => null,
  )
  passed += counts?.numPassedTests ?? 0
  skipped += counts?.numPendingTests ?? 0
  // A run that failed without a failed test (a file that does not load, an unhandled error) counts as one failure.
  failed += Math.max(counts?.numFailedTests ?? 0, result.isGood ? 0 : 1)
  report(result)
  if (result.isGood)
    for (const [line] of result.output.matchAll(/^skipped: .+/gm)) console.log(`     ${line}`)
}

const [fast] = await Promise.all([Promise.all(checks.map((step) => runStep(step))), buildWebIfStale()])
for (const result of fast) {
  report(result)
  result.isGood ? passed++ : failed++
}
await Promise.all(
  lanes.map(async (projects) => {
    for (const project of projects) await runProject(project)
  }),
)
await rm(folder, { recursive: true, force: true })

console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
