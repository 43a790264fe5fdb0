import type { OutputOf } from '#kernel/contract/index.ts'
import type { tryChanges } from '../../../contract/what-if.ts'

export type Outcome = OutputOf<typeof tryChanges>
