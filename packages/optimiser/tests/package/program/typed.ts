import { type Answer, ProblemError, type Progress, packing, portfolio, scheduling } from '@saiteki/optimiser'
import { nodeMiniZincWorker } from '@saiteki/optimiser/minizinc-node'
import { miniZincWorkerAt, webMiniZincWorker } from '@saiteki/optimiser/minizinc-web'
import { type PackingSolution, readVbp } from '@saiteki/optimiser/packing'
import { type PortfolioProblem, parseProblem } from '@saiteki/optimiser/portfolio'
import { evaluatePolicy, type SchedulingProblem } from '@saiteki/optimiser/scheduling'

const problem: SchedulingProblem = {
  resources: [{ id: 'engineers', capacity: 2 }],
  tasks: [{ id: 'restore', modes: [{ duration: 3, demands: { engineers: 1 } }] }],
}
const engines = [
  nodeMiniZincWorker,
  webMiniZincWorker,
  miniZincWorkerAt({ program: '', wasm: '', library: '' }),
]

export async function everyDoor(text: string): Promise<number | null> {
  const phases: string[] = []
  const onProgress = ({ phase }: Progress) => void phases.push(phase)
  const packed: Answer<PackingSolution> = await packing.solve(readVbp(text), { gap: 0.01, onProgress })
  const scheduled = await scheduling.solve(problem, { createEngineWorker: engines[0]! })
  const city: PortfolioProblem = parseProblem(text)
  const chosen = await portfolio.solve(city)
  if (scheduled.solution) evaluatePolicy satisfies (...given: never[]) => unknown
  // @ts-expect-error a status is one of four words
  if (chosen.status === 'perfect') throw new ProblemError('$', 'never')
  return packed.objective
}
