import type { Transaction as KyselyTransaction } from 'kysely'
import type { Bilingual, Contract, InputOf, OutputOf } from '#kernel/contract/index.ts'

/** How far a permission reaches for a role: everything of the city, systems of the own divisions, or contracted systems. */
export type Scope = 'all' | 'own' | 'contracted'

export type Language = 'ja' | 'en'

/** Who is calling, as the directory knows them. Anonymous callers never get one. */
export interface Actor {
  tenantId: string
  userId: string
  name: string
  role: string
  language: Language
  /** Divisions the person belongs to (concurrent posts included). */
  divisionIds: readonly string[]
  /** The vendor whose account this is, or null. */
  vendorId: string | null
  via: 'session' | 'token' | 'command-line' | 'system'
  /** The sign-in this call belongs to, for `via: 'session'`. */
  sessionId?: string
  /** For API tokens: the permissions it is limited to; null means all of the role's. */
  tokenPermissions: readonly string[] | null
}

/**
 * A transaction of one tenant and one actor: the only way to reach tenant data. Row-level security lets it
 * see and write that tenant's rows alone. `tables<T>()` types it with the calling module's own tables.
 */
export interface TenantTransaction {
  readonly tenantId: string
  readonly actorId: string | null
  tables<T>(): KyselyTransaction<T>
}

export interface Clock {
  now(): Temporal.Instant
  /** Today in Japan. */
  today(): Temporal.PlainDate
}

/** Content-addressed files of the tenant. */
export interface FileVault {
  /** Stores bytes under their SHA-256; storing the same bytes again is the same file. */
  put(
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
    about: { fileName: string; mediaType: string },
  ): Promise<StoredFile>
  about(fileId: string): Promise<StoredFile>
  read(fileId: string): Promise<Uint8Array>
}

export interface StoredFile {
  fileId: string
  sha256: string
  fileName: string
  mediaType: string
  bytes: number
}

/** Work that outlives the request; queued in the caller's transaction. */
export interface JobQueue {
  start(job: string, payload: Readonly<Record<string, unknown>>): Promise<{ jobId: string }>
  /** Queues a job that has failed or was cancelled once more. @throws AppError `kernel.notFound`, `kernel.conflict` */
  retry(jobId: string): Promise<void>
}

/** Announces what happened; stored in the transaction of the change, delivered at least once. */
export type Announce = (event: string, payload: Readonly<Record<string, unknown>>) => Promise<void>

/** One validated, permitted call, inside its transaction. */
export interface Call<Input = unknown> {
  input: Input
  /** Null only for `public` operations. */
  actor: Actor | null
  scope: Scope
  /** Every permission the actor holds, and how far each reaches. */
  allowed: Readonly<Record<string, Scope>>
  tx: TenantTransaction
  clock: Clock
  language: Language
  files: FileVault
  jobs: JobQueue
  request: { id: string; address: string; userAgent: string; isSecure: boolean }
  /** Names the record and the facts of this change for the audit trail. Never a secret. */
  audit(entry: { subject?: string; details?: Readonly<Record<string, unknown>> }): void
  announce: Announce
  /** A transaction of its own that stays although this call fails (counting failed sign-ins). */
  aside<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T>
  /** Response headers and cookies for the few operations that need them (sign-in). */
  reply: { setHeader(name: string, value: string): void }
}

/** A call by a signed-in person. */
export type SignedInCall<Input = unknown> = Call<Input> & { actor: Actor }

export type Handlers<C extends Contract> = {
  [Name in keyof C]: (
    call: C[Name]['permission'] extends 'public' ? Call<InputOf<C[Name]>> : SignedInCall<InputOf<C[Name]>>,
  ) => Promise<OutputOf<C[Name]>>
}

export interface Permission {
  label: Bilingual
  /** Role → how far; a role that is not named is refused. */
  grants: Readonly<Record<string, Scope>>
}

/** Forward only; the text's checksum is remembered and may never change once released. */
export interface Migration {
  name: string
  sql: string
}

export interface JobContext {
  tx: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>
  actor: Actor
  payload: Readonly<Record<string, unknown>>
  clock: Clock
  /** The tenant's files, inside one of the job's transactions. */
  files(tx: TenantTransaction): FileVault
  /** Announces from one of the job's transactions. */
  announce(tx: TenantTransaction): Announce
  signal: AbortSignal
  progress(done: number, total: number, message: string): Promise<void>
}

export type Job = (context: JobContext) => Promise<Readonly<Record<string, unknown>>>

/** A job that the house does by itself, once a day in every city. */
export interface Duty {
  /** One of the module's jobs. Its payload is `{ dueOn, lastDueOn }`: days for which it is done, and was done last (or null). */
  job: string
  /** Hour in Japan: `03:00`. */
  dailyAt: string
}

export interface EventContext {
  tx: TenantTransaction
  event: { id: string; name: string; payload: Readonly<Record<string, unknown>> }
  clock: Clock
  /** What follows from it, for other rooms. */
  announce: Announce
}

export type Words = Readonly<Record<string, string>>

/** What a room shows the house. */
export interface Module<C extends Contract = Contract> {
  name: string
  contract: C
  handlers: Handlers<C>
  permissions: Readonly<Record<string, Permission>>
  migrations: readonly Migration[]
  jobs?: Readonly<Record<string, Job>>
  duties?: readonly Duty[]
  /** Event name → what this module does about it; must be idempotent. */
  subscriptions?: Readonly<Record<string, (context: EventContext) => Promise<void>>>
  words: Readonly<Record<Language, Words>>
}

/** Keeps the contract's types while the house holds modules in one list. */
export function defineModule<C extends Contract>(module: Module<C>): Module {
  return module as unknown as Module
}
