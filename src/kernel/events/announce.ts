import type { PgBoss } from 'pg-boss'
import { eventQueue, sendTicket } from '#kernel/jobs/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import { insertEvent } from './store.ts'

/** Stores what happened, with the ticket for its delivery, in the transaction of the change itself. */
export async function announceEvent(
  { boss, clock }: { boss: PgBoss; clock: Clock },
  tx: TenantTransaction,
  name: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const eventId = await insertEvent(tx, { name, payload }, clock.now())
  await sendTicket(boss, eventQueue, tx, eventId)
}
