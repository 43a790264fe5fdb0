import { answerTo } from '#thread'
import type { Finished, Jobs, Order } from './crew.ts'

/** Called once by the module that `openCrew` starts. */
export function serveJobs<Setup>(jobsFor: (setup: Setup) => Jobs): void {
  let jobs: Jobs = {}
  let stopFlag: Int32Array | null = null
  const shouldStop = () => stopFlag !== null && Atomics.load(stopFlag, 0) === 1
  const reply = answerTo(async (data) => {
    try {
      const order = data as Order<Setup>
      if (order.kind === 'setup') {
        stopFlag = order.stopFlag
        jobs = jobsFor(order.setup)
      } else post({ kind: 'output', output: await jobs[order.name]!(order.input as never, shouldStop) })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      post({ kind: 'failed', name, message })
    }
  })
  const post = (finished: Finished) => reply(finished)
  post({ kind: 'ready' })
}
