import type { FastifyInstance } from 'fastify'

/**
 * One line a request, when it is answered: who can see the log learns no header, and no query string, which may hold
 * names. `fastify`'s own logger adds the request id.
 */
export function addRequestLog(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        operation: request.routeOptions.config.operation,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        address: request.ip,
      },
      'answered',
    )
  })
}
