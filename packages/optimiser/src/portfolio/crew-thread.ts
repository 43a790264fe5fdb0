import type { SearchThread } from '../engines/worker/index.ts'

/** The threads that share the work of a search. */
export const crewThread: SearchThread = {
  module: () => import.meta.resolve('./crew-worker.ts'),
  openInBrowser: () => new Worker(new URL('./crew-worker.ts', import.meta.url), { type: 'module' }),
}
