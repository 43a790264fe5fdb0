import type { Database } from '#kernel/db/index.ts'
import type { Ticket } from '#kernel/jobs/index.ts'
import type { Announce, Clock, Module, TenantTransaction } from '#kernel/module/index.ts'
import { findEvent, takeDelivery } from './store.ts'

/**
 * Brings one event to every room that subscribes to it, each in a transaction of its own that also notes the delivery.
 * A room that fails throws to the queue, which tries again; rooms that are done are not asked twice.
 */
export async function deliverEvent(
  {
    database,
    clock,
    modules,
    announce,
  }: {
    database: Database
    clock: Clock
    modules: readonly Module[]
    announce(tx: TenantTransaction): Announce
  },
  { tenantId, id }: Ticket,
): Promise<void> {
  const who = { tenantId, actorId: null }
  const event = await database.transaction(who, (tx) => findEvent(tx, id))
  if (!event) return
  for (const { name, subscriptions } of modules) {
    const handle = subscriptions?.[event.name]
    if (!handle) continue
    await database.transaction(who, async (tx) => {
      if (await takeDelivery(tx, id, name, clock.now()))
        await handle({ tx, event, clock, announce: announce(tx) })
    })
  }
}
