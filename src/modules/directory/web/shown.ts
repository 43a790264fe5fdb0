import type { OutputOf } from '#kernel/contract/index.ts'
import type { directoryContract } from '../contract.ts'

/** What the lists of this room answer. */
export type Division = OutputOf<typeof directoryContract.listDivisions>['divisions'][number]
export type Vendor = OutputOf<typeof directoryContract.listVendors>['vendors'][number]
export type User = OutputOf<typeof directoryContract.listUsers>['users'][number]
