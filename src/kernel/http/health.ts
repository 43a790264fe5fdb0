import type { FastifyInstance } from 'fastify'
import type { Database } from '#kernel/db/index.ts'

/** `/healthz`: the process answers. `/readyz`: it was migrated before it listened, and the database answers now. */
export function addHealth(app: FastifyInstance, { database }: { database: Database }) {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await database.ping()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'database unreachable' })
    }
  })
}
