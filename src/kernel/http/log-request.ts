import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** What a log says of a request: no headers, and no query string, which may hold names or one-time links. */
export function describeRequest(request: FastifyRequest) {
  return { method: request.method, path: request.url.split('?', 1)[0], address: request.ip }
}

/** One line a request, when it is answered; the request id comes from fastify's own logger. */
export class OneLineARequest extends LogController {
  override incomingRequest() {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply) {
    const line = {
      ...describeRequest(request),
      operation: request.routeOptions.config.operation,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (error) reply.log.error({ ...line, err: error }, 'answer failed')
    else reply.log.info(line, 'answered')
  }
}
