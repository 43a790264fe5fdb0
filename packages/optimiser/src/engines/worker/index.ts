export { type Desk, runInWorker, serveSearch, type WorkerOptions } from './run-in-worker.ts'
