import type { z } from 'zod'
import { appendAudit } from '#kernel/audit/index.ts'
import { readToken } from '#kernel/auth/index.ts'
import { AppError, isFileOutput } from '#kernel/contract/index.ts'
import type { Database } from '#kernel/db/index.ts'
import type { Speak } from '#kernel/i18n/index.ts'
import { once } from '#kernel/idempotency/index.ts'
import type {
  Actor,
  Call,
  Clock,
  FileVault,
  JobQueue,
  Language,
  TenantTransaction,
} from '#kernel/module/index.ts'
import { inputProblems } from './input-problems.ts'
import { allowedTo, type Grants, permit } from './permit.ts'
import type { Registered } from './registry.ts'

/** All that running an operation needs; made once by main. */
export interface House {
  operations: readonly Registered[]
  grants: Grants
  database: Database
  /** Connections of their own for `call.aside`: a call that holds one of the others never waits for one of them. */
  asides: Database
  clock: Clock
  speak: Speak
  files(tx: TenantTransaction, actor: Actor | null): FileVault
  jobs(tx: TenantTransaction, actor: Actor | null): JobQueue
  announce(tx: TenantTransaction, event: string, payload: Readonly<Record<string, unknown>>): Promise<void>
}

/** Who calls, and from where. */
export interface Caller {
  actor: Actor | null
  language: Language
  request: Call['request']
  idempotencyKey: string | null
  setHeader(name: string, value: string): void
}

/**
 * One operation from its raw input to its checked answer: validate → permit → transaction → handler → audit →
 * validate. The page, the API and the command line all come through here.
 * @throws AppError
 */
export async function execute(
  house: House,
  registered: Registered,
  rawInput: unknown,
  caller: Caller,
): Promise<unknown> {
  const { operation, module, name } = registered
  const scope = permit(operation, caller.actor, house.grants)
  const input = validate(operation.input, rawInput)
  const tenantId = caller.actor?.tenantId ?? (await tenantOfPublicCall(house.database, input))
  const who = { tenantId, actorId: caller.actor?.userId ?? null, isReadOnly: operation.kind === 'query' }
  return house.database.transaction(who, async (tx) => {
    const noted: { subject?: string; details?: Readonly<Record<string, unknown>> }[] = []
    const call: Call = {
      input,
      actor: caller.actor,
      scope,
      allowed: allowedTo(caller.actor, house.grants),
      tx,
      clock: house.clock,
      language: caller.language,
      files: house.files(tx, caller.actor),
      jobs: house.jobs(tx, caller.actor),
      request: caller.request,
      audit: (entry) => noted.push(entry),
      announce: (event, payload) => house.announce(tx, event, payload),
      aside: (work) => house.asides.transaction({ tenantId, actorId: who.actorId }, work),
      reply: { setHeader: caller.setHeader },
    }
    const work = async () => checkedOutput(registered, await registered.handle(call))
    if (operation.kind === 'query') return work()
    const audited = async () => {
      const output = await work()
      const details = Object.assign({}, ...noted.map((entry) => entry.details ?? {}))
      await appendAudit(tx, {
        at: house.clock.now().toString(),
        actorId: caller.actor?.userId ?? null,
        actorName: caller.actor?.name ?? '-',
        via: caller.actor?.via ?? 'public',
        action: operation.audit.action,
        subject:
          noted.findLast((entry) => entry.subject)?.subject ?? operation.audit.subject?.(input) ?? null,
        details,
        requestId: caller.request.id,
        address: caller.request.address,
      })
      return output
    }
    if (operation.idempotency !== 'key' || !caller.idempotencyKey || !caller.actor) return audited()
    const keyed = {
      actorId: caller.actor.userId,
      key: caller.idempotencyKey,
      operation: `${module}.${name}`,
      input,
    }
    return (await once(tx, keyed, audited)).answer
  })
}

function validate(schema: z.ZodType, rawInput: unknown): unknown {
  const parsed = schema.safeParse(rawInput)
  if (parsed.success) return parsed.data
  throw new AppError('kernel.invalidInput', {}, inputProblems(parsed.error.issues, rawInput))
}

/** An answer that breaks its own contract is our defect, not the caller's. */
function checkedOutput({ operation, module, name }: Registered, output: unknown): unknown {
  if (isFileOutput(operation.output)) return output
  const parsed = operation.output.safeParse(output)
  if (!parsed.success) throw new Error(`${module}.${name} broke its contract: ${parsed.error.message}`)
  return parsed.data
}

/**
 * Public operations name their city by `cityCode`, or by a one-time `linkToken`, which the handler must then verify.
 * Everybody else belongs to one.
 */
async function tenantOfPublicCall(database: Database, input: unknown): Promise<string> {
  const { cityCode, linkToken } = (input ?? {}) as { cityCode?: string; linkToken?: string }
  if (linkToken) {
    const token = readToken(linkToken)
    if (!token) throw new AppError('kernel.notFound')
    return token.tenantId
  }
  const tenants = await database.tenants()
  const found = cityCode ? tenants.find((tenant) => tenant.code === cityCode) : tenants[0]
  return found?.tenantId ?? NO_TENANT
}

/** Before the first city there is nothing to see, and nothing to change either. */
const NO_TENANT = '00000000-0000-0000-0000-000000000000'
