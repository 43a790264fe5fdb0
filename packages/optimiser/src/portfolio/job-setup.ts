import type { Instance } from './compile.ts'
import type { PortfolioProblem } from './problem.ts'

/** What all jobs of a search know. */
export interface JobSetup {
  problem: PortfolioProblem
  instance: Instance
  /** Where the search may stop. */
  gap: number
}
