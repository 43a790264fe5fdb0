import { type Crew, cores, crewOfOne, type Desk, openCrew } from '../engines/worker/index.ts'
import { searchBox } from './box-job.ts'
import { crewThread } from './crew-thread.ts'
import type { JobSetup } from './job-setup.ts'
import { type LocalSearchOptions, localSearch } from './local-search.ts'

export interface AnnealJob extends Omit<LocalSearchOptions, 'shouldStop'> {
  start: ArrayLike<number>
}

/** The parts of a search that can be done apart. */
export function planJobs(setup: JobSetup) {
  return {
    anneal: async ({ start, ...options }: AnnealJob, shouldStop: () => boolean) =>
      localSearch(setup.instance, start, { ...options, shouldStop }),
    box: searchBox.bind(null, setup),
  }
}

export type PlanJobs = ReturnType<typeof planJobs>
export type PlanCrew = Crew<PlanJobs>

/** More threads than boxes in a round would wait. */
const mostThreads = 4

/** Threads for the jobs of one search, where threads share memory and there are cores for them; else this thread. */
export function openPlanCrew(
  setup: JobSetup,
  { stopFlag, shouldStop }: Pick<Desk<never>, 'stopFlag' | 'shouldStop'>,
): PlanCrew {
  if (!stopFlag || cores < 2) return crewOfOne(planJobs(setup), shouldStop)
  const { problem, gap } = setup
  return openCrew(crewThread, { problem, gap }, stopFlag, Math.min(cores, mostThreads))
}
