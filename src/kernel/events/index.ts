export { announceEvent } from './announce.ts'
export { deliverEvent } from './deliver.ts'
