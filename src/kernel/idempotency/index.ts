import { createHash } from 'node:crypto'
import { canonical } from '#kernel/audit/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import type { TenantTransaction } from '#kernel/module/index.ts'

interface IdempotencyTables {
  idempotent_answer: {
    tenant_id: string
    actor_id: string
    key: string
    operation: string
    input_hash: string
    answer: unknown
  }
}

export interface KeyedCall {
  actorId: string
  key: string
  operation: string
  input: unknown
}

/**
 * Does the work once for a key: the second call, even at the same moment, waits for the first and gets its answer.
 * @throws AppError `kernel.idempotencyMismatch` when the key came with another operation or input.
 */
export async function once(
  tx: TenantTransaction,
  call: KeyedCall,
  work: () => Promise<unknown>,
): Promise<{ answer: unknown; isRepeated: boolean }> {
  const db = tx.tables<IdempotencyTables>()
  const input_hash = createHash('sha256').update(canonical(call.input)).digest('hex')
  const { actorId: actor_id, key, operation } = call
  const mine = await db
    .insertInto('idempotent_answer')
    .values({ tenant_id: tx.tenantId, actor_id, key, operation, input_hash, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const row = db.selectFrom('idempotent_answer').where('actor_id', '=', actor_id).where('key', '=', key)
  if (mine.numInsertedOrUpdatedRows === 0n) {
    const first = await row.select(['operation', 'input_hash', 'answer']).executeTakeFirstOrThrow()
    if (first.operation !== operation || first.input_hash !== input_hash)
      throw new AppError('kernel.idempotencyMismatch')
    return { answer: first.answer, isRepeated: true }
  }
  const answer = await work()
  await db
    .updateTable('idempotent_answer')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('actor_id', '=', actor_id)
    .where('key', '=', key)
    .execute()
  return { answer, isRepeated: false }
}
