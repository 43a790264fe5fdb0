import { serveSearch } from '../engines/worker/index.ts'
import type { PackingProblem } from './problem.ts'
import { type SearchAnswer, type SearchRequest, type SolutionNote, solveHere } from './solve-here.ts'

/** The thread in which `solve` searches. */
serveSearch<{ problem: PackingProblem; request: SearchRequest }, SolutionNote, SearchAnswer>(
  ({ problem, request }, desk) => solveHere(problem, request, desk),
)
