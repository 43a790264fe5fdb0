import { serveJobs } from '../engines/worker/index.ts'
import { compile } from './compile.ts'
import { planJobs } from './jobs.ts'
import type { PortfolioProblem } from './problem.ts'

serveJobs<{ problem: PortfolioProblem; gap: number }>(({ problem, gap }) =>
  planJobs({ problem, instance: compile(problem), gap }),
)
