export {
  type Basis,
  HighsModel,
  isSlackBasic,
  type RunOptions,
  type RunProgress,
  type RunResult,
  type RunStatus,
} from './highs-model.ts'
export { LinearModel, type Terms } from './linear-model.ts'
