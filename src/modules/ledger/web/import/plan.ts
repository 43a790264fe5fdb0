import type { ImportView } from '../../exchange/contract.ts'

/** What an import would do, once its files are read. */
export type Plan = NonNullable<ImportView['plan']>
