import type { z } from 'zod'

/** A sentence in both languages of the product. */
export interface Bilingual {
  ja: string
  en: string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = `${Method} /api/${string}`

/** What a command leaves in the audit trail: a stable action name, and whose record it touched. */
export interface AuditRule<Input> {
  action: string
  /** Key of the record concerned (an id or a name), or null when the result names it through `call.audit`. */
  subject?: (input: Input) => string | null
}

/**
 * `key`: the caller may send `Idempotency-Key`; a repeated key answers with the first result.
 * `natural`: repeating the call changes nothing more by its own nature.
 */
export type Idempotency = 'key' | 'natural'

/** Bytes instead of JSON: the handler returns a `FileReply`. */
export interface FileOutput {
  file: true
  mediaTypes: readonly string[]
}

interface Common<Input extends z.ZodType, Output extends z.ZodType | FileOutput> {
  route: Route
  summary: Bilingual
  /** `public`, `signedIn`, or a permission that a module declares (`ledger.read`). */
  permission: string
  input: Input
  output: Output
  /** Error code → HTTP status. The text of each code lives in the module's `text/`. */
  errors?: Readonly<Record<string, number>>
}

export interface Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType | FileOutput = z.ZodType | FileOutput,
> extends Common<I, O> {
  kind: 'query'
}

export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType | FileOutput = z.ZodType | FileOutput,
> extends Common<I, O> {
  kind: 'command'
  audit: AuditRule<z.output<I>>
  idempotency: Idempotency
}

export type Operation = Query | Command
export type Contract = Readonly<Record<string, Operation>>

export type InputOf<Op> = Op extends { input: infer I extends z.ZodType } ? z.output<I> : never
/** What a caller may pass: fields with a default may be left out. */
export type CallerInputOf<Op> = Op extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<Op> = Op extends { output: infer O }
  ? O extends z.ZodType
    ? z.output<O>
    : O extends FileOutput
      ? FileReply
      : never
  : never

export interface FileReply {
  fileName: string
  mediaType: string
  bytes: Uint8Array
}

/** An operation that reads. It runs in a read-only transaction. */
export function query<I extends z.ZodType, O extends z.ZodType | FileOutput>(
  spec: Omit<Query<I, O>, 'kind'>,
): Query<I, O> {
  return { kind: 'query', ...spec }
}

/** An operation that changes something. Permission, audit and idempotency cannot be left out. */
export function command<I extends z.ZodType, O extends z.ZodType | FileOutput>(
  spec: Omit<Command<I, O>, 'kind'>,
): Command<I, O> {
  return { kind: 'command', ...spec }
}

/** Operations of one module by name; server, client, command line and OpenAPI derive from it. */
export function defineContract<const C extends Contract>(operations: C): C {
  return operations
}

export function isFileOutput(output: z.ZodType | FileOutput): output is FileOutput {
  return 'file' in output
}

export function splitRoute(route: Route): { method: Method; path: string } {
  const [method, path] = route.split(' ') as [Method, string]
  return { method, path }
}
