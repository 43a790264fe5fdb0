import type { OutputOf } from '#kernel/contract/index.ts'
import type { showSystem } from '../../contract/systems.ts'

export type ShownSystem = OutputOf<typeof showSystem>
