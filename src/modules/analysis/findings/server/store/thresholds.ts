import type { TenantTransaction } from '#kernel/module/index.ts'
import { type Limits, type Rule, standardLimits } from '../../domain/index.ts'
import type { FindingsTables } from '../tables.ts'

/** A limit that the city has set. */
export interface SetThreshold {
  rule: string
  name: string
  validFrom: string
  /** Null: the standard again. */
  value: number | null
  reason: string
  setAt: string
  setByName: string
}

const columns = [
  'rule',
  'name',
  'valid_from as validFrom',
  'value',
  'reason',
  'set_at as setAt',
  'set_by_name as setByName',
] as const

/** Everything ever set, latest first; what holds on a day is the first of its kind not after it. */
export function selectThresholds(tx: TenantTransaction): Promise<SetThreshold[]> {
  return tx
    .tables<FindingsTables>()
    .selectFrom('finding_threshold')
    .select(columns)
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('valid_from', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

/** The limits of a rule on a day: what the city has set, else the standard. */
export async function readLimits(tx: TenantTransaction, asOf: string): Promise<(rule: Rule) => Limits> {
  const all = await selectThresholds(tx)
  return (rule) => {
    const own = Object.keys(rule.thresholds).flatMap((name) => {
      const value = holdingOn(all, rule.key, name, asOf)?.value ?? null
      return value === null ? [] : [[name, value] as const]
    })
    return { ...standardLimits(rule), ...Object.fromEntries(own) }
  }
}

export function holdingOn(
  all: readonly SetThreshold[],
  rule: string,
  name: string,
  asOf: string,
): SetThreshold | undefined {
  return all.find((each) => each.rule === rule && each.name === name && each.validFrom <= asOf)
}

export async function insertThreshold(
  tx: TenantTransaction,
  { number, setBy, ...set }: SetThreshold & { number: number; setBy: string },
): Promise<void> {
  await tx
    .tables<FindingsTables>()
    .insertInto('finding_threshold')
    .values({
      tenant_id: tx.tenantId,
      rule: set.rule,
      name: set.name,
      valid_from: set.validFrom,
      set_at: set.setAt,
      number,
      value: set.value,
      reason: set.reason,
      set_by: setBy,
      set_by_name: set.setByName,
    })
    .execute()
}
