import type { TenantTransaction } from '#kernel/module/index.ts'

interface DutyTables {
  duty_call: { tenant_id: string; job: string; due_on: string; called_at: string }
}

/**
 * Notes that a duty is called for a day, and answers for which day it was called last (null: never). Undefined when it
 * has been called for this day: of two that come at once, the second waits for the first.
 */
export async function takeCall(
  tx: TenantTransaction,
  { job, dueOn }: { job: string; dueOn: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<string | null | undefined> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<DutyTables>()
    .insertInto('duty_call')
    .values({ tenant_id: tx.tenantId, job, due_on: dueOn.toString(), called_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return undefined
  const { last } = await tx
    .tables<DutyTables>()
    .selectFrom('duty_call')
    .select((build) => build.fn.max<string | null>('due_on').as('last'))
    .where('job', '=', job)
    .where('due_on', '<', dueOn.toString())
    .executeTakeFirstOrThrow()
  return last
}
