import { serveSearch } from '../engines/worker/index.ts'
import {
  type ExplainLimits,
  type ExplainNote,
  explainHere,
  type InfeasibilityExplanation,
} from './explain-here.ts'
import type { PackingProblem } from './problem.ts'

serveSearch<{ problem: PackingProblem; limits: ExplainLimits }, ExplainNote, InfeasibilityExplanation | null>(
  ({ problem, limits }, desk) => explainHere(problem, limits, desk),
)
