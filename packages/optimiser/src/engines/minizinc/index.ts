export { type CreateEngineWorker, type EngineWorker, type RunOutcome, runMiniZinc } from './run.ts'
