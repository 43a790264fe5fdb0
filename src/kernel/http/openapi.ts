import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isFileOutput, kernelErrors, type Operation, splitRoute } from '#kernel/contract/index.ts'
import type { Registered } from './registry.ts'

type Json = Record<string, unknown>

/** The whole API as OpenAPI 3.1, derived from the contracts. */
export function describeApi(operations: readonly Registered[]): Json {
  const paths: Record<string, Json> = {}
  for (const registered of operations) {
    const { method, path: route } = splitRoute(registered.operation.route)
    paths[route] = { ...paths[route], [method.toLowerCase()]: describeOperation(registered) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Saiteki API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'saiteki_session' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

function describeOperation({ module, name, operation }: Registered): Json {
  const { method, path: route } = splitRoute(operation.route)
  const input = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const properties = Object.entries(input.properties ?? {})
  const isRequired = (key: string) => input.required?.includes(key) ?? false
  const inQuery = method === 'GET' || method === 'DELETE'
  const rest = properties.filter(([key]) => !inPath.includes(key))
  const parameters = [
    ...inPath.map((key) => ({
      name: key,
      in: 'path',
      required: true,
      schema: input.properties?.[key] ?? { type: 'string' },
    })),
    ...(inQuery
      ? rest.map(([key, schema]) => ({ name: key, in: 'query', required: isRequired(key), schema }))
      : []),
    ...(operation.kind === 'command' && operation.idempotency === 'key'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ]
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: rest.map(([key]) => key).filter(isRequired),
  }
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: operation.summary.ja,
    description: `${operation.summary.en}\n\npermission: \`${operation.permission}\``,
    parameters,
    ...(!inQuery && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: { ...successOf(operation), ...errorsOf(operation) },
    security: operation.permission === 'public' ? [] : [{ token: [] }, { session: [] }],
  }
}

function successOf({ output }: Operation): Json {
  if (isFileOutput(output)) {
    return {
      200: { description: 'file', content: Object.fromEntries(output.mediaTypes.map((type) => [type, {}])) },
    }
  }
  return {
    200: {
      description: 'OK',
      content: { 'application/json': { schema: z.toJSONSchema(output, { unrepresentable: 'any' }) } },
    },
  }
}

function errorsOf(operation: Operation): Json {
  const statuses = new Map<number, string[]>()
  for (const [code, status] of Object.entries({ ...kernelErrors, ...operation.errors })) {
    statuses.set(status, [...(statuses.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...statuses].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: 'a sentence in the language of the request, saying what to do next',
    },
    code: { type: 'string' },
    requestId: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

/** `/api/openapi.json`, and `/api/docs`: an explorer served from here, nothing from outside. */
export function addOpenApi(app: FastifyInstance, operations: readonly Registered[]) {
  const description = describeApi(operations)
  app.get('/api/openapi.json', async () => description)
  const explorer = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')),
    'static',
  )
  app.register(fastifyStatic, {
    root: explorer,
    prefix: '/api/docs/files/',
    decorateReply: false,
    allowedPath: (file) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(file),
  })
  const folder = import.meta.dirname
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(await readFile(path.join(folder, 'explorer.html'))),
  )
  app.get('/api/docs/start.js', async (_request, reply) =>
    reply.type('text/javascript').send(await readFile(path.join(folder, 'explorer.js'))),
  )
}
