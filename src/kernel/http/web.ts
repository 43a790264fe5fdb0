import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#kernel/contract/index.ts'

/** The built screens. Any path that is not the API's is the single page, which routes by itself. */
export async function addWeb(app: FastifyInstance, webFolder: string | null) {
  const page = webFolder ? await readFile(path.join(webFolder, 'index.html'), 'utf8').catch(() => null) : null
  if (webFolder && page) {
    await app.register(fastifyStatic, {
      root: path.join(webFolder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/assets/')
    if (!isPage || !page) throw new AppError('kernel.notFound')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
