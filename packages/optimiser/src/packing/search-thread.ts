import type { SearchThread } from '../engines/worker/index.ts'

/** The thread in which `solve` searches. */
export const searchThread: SearchThread = {
  module: () => import.meta.resolve('./search-worker.ts'),
  openInBrowser: () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
}
