import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Logger } from 'pino'
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from '#kernel/auth/index.ts'
import { AppError, isFileOutput, splitRoute } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/index.ts'
import { preferredLanguage } from '#kernel/i18n/index.ts'
import type { Actor, Language } from '#kernel/module/index.ts'
import { coerceQuery } from './coerce.ts'
import { refuseCrossSite } from './cross-site.ts'
import { type Caller, execute, type House } from './execute.ts'
import { addHealth } from './health.ts'
import { describeRequest, OneLineARequest } from './log-request.ts'
import { addMetrics } from './metrics.ts'
import { addOpenApi } from './openapi.ts'
import { toAppError, toProblem } from './problem.ts'
import type { Registered } from './registry.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { sendFile } from './send-file.ts'
import { addUpload } from './upload.ts'
import { addWeb } from './web.ts'

/** What a request shows of its sender; the directory turns it into an actor, or null. */
export interface Credentials {
  sessionToken: string | null
  bearerToken: string | null
  address: string
  userAgent: string
}

export interface ServeOptions extends House {
  authenticate(credentials: Credentials): Promise<Actor | null>
  logger: Logger
  /** Where stored files lie. */
  filesFolder: string
  /** Folder of the built screens, or null to serve the API alone. */
  webFolder: string | null
  /** Largest JSON body in bytes. */
  bodyLimitBytes?: number
  /** Largest uploaded file in bytes. */
  uploadLimitBytes?: number
}

/** The HTTP face of the house: a route for every operation, and what stands around them. */
export async function serve(options: ServeOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger.child({}, { serializers: { req: describeRequest } }) as FastifyBaseLogger,
    logController: new OneLineARequest(),
    genReqId: () => newId(),
    trustProxy: 'loopback',
    bodyLimit: options.bodyLimitBytes ?? 10 << 20,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
  })
  // JSON and multipart files alone are understood; a form of another site can send text.
  app.removeContentTypeParser('text/plain')
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart, {
    limits: { fileSize: options.uploadLimitBytes ?? 100 << 20, files: 1, fields: 5 },
  })
  addSecurityHeaders(app)
  addHealth(app, options)
  addMetrics(app)
  addOpenApi(app, options.operations)
  const callerOf = (request: FastifyRequest, reply: FastifyReply) => identify(options, request, reply)
  for (const registered of options.operations) addRoute(app, options, registered, callerOf)
  addUpload(app, options, callerOf)
  await addWeb(app, options.webFolder)
  app.setErrorHandler((error, request, reply) => answerError(options, null, error, request, reply))
  return app
}

type CallerOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>

function addRoute(app: FastifyInstance, options: ServeOptions, registered: Registered, callerOf: CallerOf) {
  const { operation, module, name } = registered
  const { method, path } = splitRoute(operation.route)
  const hasBody = method !== 'GET' && method !== 'DELETE'
  app.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { operation: `${module}.${name}` },
    errorHandler: (error, request, reply) => answerError(options, registered, error, request, reply),
    handler: async (request, reply) => {
      const caller = await callerOf(request, reply)
      const texts = { ...(hasBody ? {} : (request.query as object)), ...(request.params as object) }
      const input = { ...(hasBody && bodyOf(request)), ...coerceQuery(operation.input, texts) }
      const answer = await execute(options, registered, input, caller)
      if (isFileOutput(operation.output)) return sendFile(reply, answer as Parameters<typeof sendFile>[1])
      return answer === undefined || answer === null ? reply.code(204).send() : reply.send(answer)
    },
  })
}

function bodyOf(request: FastifyRequest): object {
  const body = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body)) throw new AppError('kernel.invalidInput')
  return body
}

async function identify(
  options: ServeOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const bearerToken = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
  const isSecure = request.protocol === 'https'
  const sessionToken = request.cookies[isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE] ?? null
  if (!bearerToken) refuseCrossSite(request, sessionToken !== null)
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300)
  const actor = await options.authenticate({
    sessionToken: bearerToken ? null : sessionToken,
    bearerToken,
    address: request.ip,
    userAgent,
  })
  const key = request.headers['idempotency-key']
  return {
    actor,
    language: languageOf(request, actor),
    request: { id: request.id, address: request.ip, userAgent, isSecure },
    idempotencyKey: typeof key === 'string' && key.length > 0 && key.length <= 200 ? key : null,
    setHeader: (name, value) => reply.header(name, value),
  }
}

/** What the request asks for comes first, so that a link in English answers in English. */
function languageOf(request: FastifyRequest, actor: Actor | null): Language {
  const asked = request.headers['accept-language']
  return asked || !actor ? preferredLanguage(asked) : actor.language
}

function answerError(
  options: ServeOptions,
  registered: Registered | null,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const appError = toAppError(error)
  const language = preferredLanguage(request.headers['accept-language'])
  const problem = toProblem(appError, registered?.operation ?? null, {
    language,
    speak: options.speak,
    requestId: request.id,
  })
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  if (appError.details.seconds) reply.header('retry-after', String(appError.details.seconds))
  return reply.code(problem.status).type('application/problem+json').send(problem)
}
