import type { Progress } from '../answer/index.ts'
import { serveSearch } from '../engines/worker/index.ts'
import { type Conflict, explainHere } from './explain-here.ts'
import type { PortfolioProblem } from './problem.ts'

serveSearch<{ problem: PortfolioProblem; maxRounds: number }, Progress, Conflict | null>(
  ({ problem, maxRounds }, desk) => explainHere(problem, maxRounds, desk),
)
