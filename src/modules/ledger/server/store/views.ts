import { newId } from '#kernel/db/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'
import type { View } from '../../contract/views.ts'
import type { LedgerTables } from '../tables.ts'

export interface StoredView {
  viewId: string
  name: string
  view: View
}

const views = (tx: TenantTransaction) => tx.tables<LedgerTables>()

export function readViews(tx: TenantTransaction, userId: string): Promise<StoredView[]> {
  return views(tx)
    .selectFrom('ledger_view')
    .select(['view_id as viewId', 'name', 'view'])
    .where('user_id', '=', userId)
    .orderBy('name')
    .execute()
}

export async function insertView(
  tx: TenantTransaction,
  userId: string,
  { name, view }: Omit<StoredView, 'viewId'>,
): Promise<string> {
  const viewId = newId()
  await views(tx)
    .insertInto('ledger_view')
    .values({
      tenant_id: tx.tenantId,
      view_id: viewId,
      user_id: userId,
      name,
      view: JSON.stringify(view),
    })
    .execute()
  return viewId
}

/** Whether it was there and the person's own. */
export async function updateView(
  tx: TenantTransaction,
  userId: string,
  { viewId, name, view }: StoredView,
): Promise<boolean> {
  const { numUpdatedRows } = await views(tx)
    .updateTable('ledger_view')
    .set({ name, view: JSON.stringify(view) })
    .where('view_id', '=', viewId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeView(tx: TenantTransaction, userId: string, viewId: string): Promise<boolean> {
  const { numDeletedRows } = await views(tx)
    .deleteFrom('ledger_view')
    .where('view_id', '=', viewId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
