import { checks, report, runStep } from './steps.ts'

/** `npm run check`: the fast part, all steps side by side. */
const results = await Promise.all(checks.map((step) => runStep(step)))
results.forEach(report)
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1
