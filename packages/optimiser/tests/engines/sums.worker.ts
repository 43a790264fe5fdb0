import { serveJobs } from '../../src/engines/worker/index.ts'
import { sumJobs } from './sums.ts'

serveJobs<number>(sumJobs)
