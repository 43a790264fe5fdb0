import type { Actor, Scope, TenantTransaction } from '#kernel/module/index.ts'
import type { SystemRecord } from './domain/record.ts'
import { type PastDay, readPastDays } from './server/read-past.ts'
import { readRecords } from './server/read-systems.ts'
import type { HeadFilter } from './server/store/heads.ts'

export * from './catalogue/index.ts'
export * from './domain/index.ts'
export { importFiles } from './exchange/server/index.ts'
export { loadNames } from './server/name-index.ts'
export { ledgerBeganOn, type PastDay } from './server/read-past.ts'
export {
  type RevisedSystem,
  type RevisionOrder,
  type RevisionResult,
  reviseSystems,
  type SystemChange,
} from './server/revise-systems.ts'
export { type AnswerDate, selectAnswerDates } from './server/store/answer-dates.ts'

export interface LedgerReading {
  asOf: Temporal.PlainDate
  /** The day that decides which contracts run, for vendors. */
  today: Temporal.PlainDate
  scope: Scope
  actor: Pick<Actor, 'divisionIds' | 'vendorId'>
  filter?: HeadFilter
}

/**
 * The whole ledger as of a day, as far as a person may see it, in the order of the systems' reading. Systems out of the
 * policy's scope are among them: `outOfScopeReason` tells which. The answers of a record come in no certain order.
 */
export async function readLedger(
  tx: TenantTransaction,
  { asOf, today, scope, actor, filter }: LedgerReading,
): Promise<SystemRecord[]> {
  return readRecords(tx, asOf.toString(), { scope, actor, today }, filter)
}

/** What to read of earlier days: which of them, and which single answers. */
export type PastReading = Omit<LedgerReading, 'asOf'> & {
  days: readonly Temporal.PlainDate[]
  keys: readonly string[]
}

/** A few single answers of every system on several days, as far as a person may see them now. @throws RangeError */
export async function readPast(
  tx: TenantTransaction,
  { days, keys, today, scope, actor, filter }: PastReading,
): Promise<PastDay[]> {
  return readPastDays(tx, { days, keys }, { scope, actor, today }, filter)
}
