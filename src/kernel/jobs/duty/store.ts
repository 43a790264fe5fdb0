import type { TenantTransaction } from '#kernel/module/index.ts'

interface DutyTables {
  duty_call: { tenant_id: string; job: string; due_on: string; called_at: string }
}

/** Notes that a duty is called for a day. Answers whether this is the first to do so; a second waits for the first. */
export async function takeCall(
  tx: TenantTransaction,
  { job, dueOn }: { job: string; dueOn: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<DutyTables>()
    .insertInto('duty_call')
    .values({ tenant_id: tx.tenantId, job, due_on: dueOn.toString(), called_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
