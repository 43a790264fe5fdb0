import type { SearchThread } from '../engines/worker/index.ts'

/** The thread in which `explainInfeasible` asks its questions. */
export const explainThread: SearchThread = {
  module: () => import.meta.resolve('./explain-worker.ts'),
  openInBrowser: () => new Worker(new URL('./explain-worker.ts', import.meta.url), { type: 'module' }),
}
