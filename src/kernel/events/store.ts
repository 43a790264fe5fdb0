import { newId } from '#kernel/db/index.ts'
import type { EventContext, TenantTransaction } from '#kernel/module/index.ts'

interface EventTables {
  announced_event: {
    tenant_id: string
    event_id: string
    name: string
    payload: unknown
    announced_at: string
  }
  event_delivery: { tenant_id: string; event_id: string; subscriber: string; delivered_at: string }
}

export async function insertEvent(
  tx: TenantTransaction,
  { name, payload }: Pick<EventContext['event'], 'name' | 'payload'>,
  now: Temporal.Instant,
): Promise<string> {
  const eventId = newId()
  await tx
    .tables<EventTables>()
    .insertInto('announced_event')
    .values({
      tenant_id: tx.tenantId,
      event_id: eventId,
      name,
      payload: JSON.stringify(payload),
      announced_at: now.toString(),
    })
    .execute()
  return eventId
}

export async function findEvent(
  tx: TenantTransaction,
  eventId: string,
): Promise<EventContext['event'] | undefined> {
  const event = await tx
    .tables<EventTables>()
    .selectFrom('announced_event')
    .select(['event_id', 'name', 'payload'])
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return event && { id: event.event_id, name: event.name, payload: event.payload as Record<string, unknown> }
}

/** Notes a delivery. Answers whether this is the first: a second worker waits for the first one's transaction. */
export async function takeDelivery(
  tx: TenantTransaction,
  eventId: string,
  subscriber: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .tables<EventTables>()
    .insertInto('event_delivery')
    .values({ tenant_id: tx.tenantId, event_id: eventId, subscriber, delivered_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
