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

let passed = 0
let failed = 0
let skipped = 0

const fast = await Promise.all(checks.map((step) => runStep(step)))
for (const result of fast) {
  report(result)
  result.isGood ? passed++ : failed++
}
await buildWebIfStale()

const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-report-'))
for (const project of ['house', 'optimiser', 'journeys']) {
  const file = path.join(folder, `${project}.json`)
  const step = {
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
  }
  const { isGood, seconds } = await runStep(step, true)
  const counts = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => null,
  )
  passed += counts?.numPassedTests ?? 0
  skipped += counts?.numPendingTests ?? 0
  // A run that failed without a failed test (a file that does not load, an unhandled error) counts as one failure.
  failed += Math.max(counts?.numFailedTests ?? 0, isGood ? 0 : 1)
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${project} (${seconds.toFixed(1)} s)`)
}
await rm(folder, { recursive: true, force: true })

console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
