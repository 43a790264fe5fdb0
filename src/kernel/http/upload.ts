import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit } from '#kernel/audit/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import { recordFile, storeContent } from '#kernel/files/index.ts'
import type { Caller, House } from './execute.ts'
import { scopeOf } from './permit.ts'
import { toAppError, toProblem } from './problem.ts'

/**
 * `POST /api/files`: one file as multipart form data, streamed to the disk and never interpreted here.
 * Answers `{ fileId, sha256, fileName, bytes }`; other operations take the `fileId`.
 */
export function addUpload(
  app: FastifyInstance,
  house: House & { filesFolder: string },
  callerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>,
) {
  app.post('/api/files', {
    config: { operation: 'kernel.upload' },
    errorHandler: (error, request, reply) => {
      const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'ja'
      const problem = toProblem(toAppError(error), null, {
        language,
        speak: house.speak,
        requestId: request.id,
      })
      return reply.code(problem.status).type('application/problem+json').send(problem)
    },
    handler: async (request, reply) => {
      const { actor, request: about } = await callerOf(request, reply)
      if (!actor) throw new AppError('kernel.notSignedIn')
      if (!scopeOf('kernel.files', actor, house.grants)) throw new AppError('kernel.forbidden')
      const part = await request.file()
      if (!part) throw new AppError('kernel.invalidInput')
      const content = await storeContent(house.filesFolder, part.file)
      if (part.file.truncated) throw new AppError('kernel.tooLarge', { limit: '100 MB' })
      const stored = await house.database.transaction(
        { tenantId: actor.tenantId, actorId: actor.userId },
        async (tx) => {
          const file = await recordFile(tx, content, {
            fileName: part.filename || 'file',
            mediaType: content.mediaType,
          })
          await appendAudit(tx, {
            at: house.clock.now().toString(),
            actorId: actor.userId,
            actorName: actor.name,
            via: actor.via,
            action: 'kernel.file.stored',
            subject: file.fileId,
            details: { fileName: file.fileName, sha256: file.sha256, bytes: file.bytes },
            requestId: about.id,
            address: about.address,
          })
          return file
        },
      )
      return reply.code(201).send(stored)
    },
  })
}
