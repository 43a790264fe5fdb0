export {
  type CreateEngineWorker,
  type Engine,
  type EngineWorker,
  type RunOutcome,
  runMiniZinc,
} from './run.ts'
