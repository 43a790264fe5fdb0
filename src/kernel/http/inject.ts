import type { FastifyInstance } from 'fastify'
import type { Send } from '#kernel/contract/index.ts'
import type { StoredFile } from '#kernel/module/index.ts'

/** Calls the same server without a network: for the command line and for tests. */
export function injectSend(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}): Send {
  return async (url, init) => {
    const request = new Request(`http://127.0.0.1${url}`, init)
    const body = Buffer.from(await request.arrayBuffer())
    const answer = await app.inject({
      method: request.method as 'GET',
      url,
      headers: { ...Object.fromEntries(request.headers), ...headers },
      ...(body.length > 0 && { payload: body }),
    })
    const heads = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
    )
    const isEmpty = answer.statusCode === 204 || answer.statusCode === 304
    return new Response(isEmpty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: heads,
    })
  }
}

/** Stores one file by `POST /api/files`. @throws Error with the server's sentence */
export async function uploadFile(send: Send, fileName: string, bytes: Uint8Array): Promise<StoredFile> {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], fileName))
  const response = await send('/api/files', { method: 'POST', body: form })
  const answer = (await response.json()) as StoredFile & { detail?: string }
  if (!response.ok) throw new Error(answer.detail ?? `HTTP ${response.status}`)
  return answer
}
