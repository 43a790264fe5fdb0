import type { FastifyRequest } from 'fastify'

/** What a log says of a request: no headers, and no query string, which may hold names or one-time links. */
export function describeRequest(request: FastifyRequest) {
  return { method: request.method, path: request.url.split('?', 1)[0], address: request.ip }
}
