import { serveSearch } from '../engines/worker/index.ts'
import type { PortfolioProblem } from './problem.ts'
import { type SearchNote, type SearchOptions, type SearchResult, search } from './search.ts'

serveSearch<{ problem: PortfolioProblem; options: SearchOptions }, SearchNote, SearchResult>(
  ({ problem, options }, desk) => search(problem, options, desk),
)
