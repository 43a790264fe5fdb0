import type { CallerInputOf, Contract, FileReply, Operation, OutputOf } from './operation.ts'
import { isFileOutput, splitRoute } from './operation.ts'

export type Client<C extends Contract> = {
  [Name in keyof C]: (input: CallerInputOf<C[Name]>, options?: CallOptions) => Promise<OutputOf<C[Name]>>
}

export interface CallOptions {
  signal?: AbortSignal
  idempotencyKey?: string
}

/** RFC 9457 problem details as the server sends them. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId?: string
  problems?: { path: string; code: string; message: string }[]
}

export class RequestFailed extends Error {
  readonly problem: ProblemDetails
  constructor(problem: ProblemDetails) {
    super(problem.detail || problem.title)
    this.name = 'RequestFailed'
    this.problem = problem
  }
}

export type Send = (url: string, init: RequestInit) => Promise<Response>

/**
 * A typed client of one contract: `client.listSystems({ text: '住民' })`.
 * Path parameters leave the input, the rest goes to the query string (GET, DELETE) or the JSON body.
 */
export function createClient<C extends Contract>(
  contract: C,
  send: Send = (url, init) => fetch(url, init),
): Client<C> {
  const entries = Object.entries(contract).map(([name, operation]) => [
    name,
    (input: Record<string, unknown>, options: CallOptions = {}) =>
      call(operation, input ?? {}, options, send),
  ])
  return Object.fromEntries(entries) as Client<C>
}

async function call(operation: Operation, input: Record<string, unknown>, options: CallOptions, send: Send) {
  const { url, init } = toRequest(operation, input)
  if (options.signal) init.signal = options.signal
  const headers = new Headers(init.headers)
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey)
  init.headers = headers
  const response = await send(url, init)
  if (!response.ok) throw new RequestFailed((await response.json()) as ProblemDetails)
  if (isFileOutput(operation.output)) return toFile(response)
  return response.status === 204 ? undefined : response.json()
}

/** The URL and request of one call; used by the client and by tests that speak HTTP themselves. */
export function toRequest(
  operation: Operation,
  input: Record<string, unknown>,
): { url: string; init: RequestInit } {
  const { method, path } = splitRoute(operation.route)
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  if (method === 'GET' || method === 'DELETE') {
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries(rest)) {
      if (value === undefined || value === null) continue
      for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
    }
    const text = search.toString()
    return { url: text ? `${filled}?${text}` : filled, init: { method } }
  }
  return {
    url: filled,
    init: { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) },
  }
}

async function toFile(response: Response): Promise<FileReply> {
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return {
    fileName: encoded ? decodeURIComponent(encoded) : 'download',
    mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
