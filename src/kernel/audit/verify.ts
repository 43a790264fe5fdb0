import type { TenantTransaction } from '#kernel/module/index.ts'
import { chainHash, GENESIS } from './chain.ts'
import { type AuditTables, factsOf } from './store.ts'

export interface AuditVerdict {
  entries: number
  isIntact: boolean
  /** Number of the first entry that does not fit the chain, or null. */
  firstBroken: number | null
  /** Hash of the last good entry: kept elsewhere, it shows later whether the end was cut off. */
  lastHash: string
}

const PAGE = 1_000

/** Walks the tenant's whole chain: every number present, every hash made from the one before and the entry's facts. */
export async function verifyAudit(tx: TenantTransaction): Promise<AuditVerdict> {
  let previousHash = GENESIS
  let sequence = 0
  for (;;) {
    const rows = await tx
      .tables<AuditTables>()
      .selectFrom('audit_entry')
      .selectAll()
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      const fits = row.sequence === sequence + 1 && row.previous_hash === previousHash
      if (!fits || row.hash !== chainHash(previousHash, row.sequence, factsOf(row))) {
        return { entries: sequence, isIntact: false, firstBroken: sequence + 1, lastHash: previousHash }
      }
      sequence = row.sequence
      previousHash = row.hash
    }
    if (rows.length < PAGE)
      return { entries: sequence, isIntact: true, firstBroken: null, lastHash: previousHash }
  }
}
