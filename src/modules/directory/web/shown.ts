import type { OutputOf } from '#kernel/contract/index.ts'
import type { directoryContract } from '../contract.ts'

/** What the list of users answers. */
export type User = OutputOf<typeof directoryContract.listUsers>['users'][number]
