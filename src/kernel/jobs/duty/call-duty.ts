import type { Database } from '#kernel/db/index.ts'
import type { Actor, Clock, Duty, JobQueue, TenantTransaction } from '#kernel/module/index.ts'
import { dueOn } from './due-on.ts'
import { takeCall } from './store.ts'

/** Who does what nobody asked for. */
export const systemUserId = '00000000-0000-4000-8000-000000000000'

/**
 * Queues a duty in every city where it has not been called for the day that is due. A server that was down when the
 * hour came calls it when it starts; servers that come at once queue it once.
 */
export async function callDuty(
  {
    database,
    clock,
    jobs,
  }: { database: Database; clock: Clock; jobs(tx: TenantTransaction, actor: Actor): JobQueue },
  duty: Duty,
): Promise<void> {
  const now = clock.now()
  const call = { job: duty.job, dueOn: dueOn(duty, now) }
  for (const { tenantId } of await database.tenants())
    await database.transaction({ tenantId, actorId: null }, async (tx) => {
      const lastDueOn = await takeCall(tx, call, now)
      if (lastDueOn === undefined) return
      await jobs(tx, systemOf(tenantId)).start(duty.job, { dueOn: call.dueOn.toString(), lastDueOn })
    })
}

function systemOf(tenantId: string): Actor {
  return {
    tenantId,
    userId: systemUserId,
    name: 'system',
    role: 'system',
    language: 'ja',
    divisionIds: [],
    vendorId: null,
    via: 'system',
    tokenPermissions: null,
  }
}
