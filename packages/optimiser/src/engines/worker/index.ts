export type { Desk } from './desk.ts'
export { runInWorker, type WorkerOptions } from './run-in-worker.ts'
export { serveSearch } from './serve-search.ts'
export type { SearchThread } from './thread.ts'
