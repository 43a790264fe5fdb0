import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { toAppError } from './problem.ts'
import { addWeb } from './web.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-web-'))
await mkdir(path.join(folder, 'assets'))
await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Saiteki</title>')
await writeFile(path.join(folder, 'assets', 'main-1a2b.js'), 'export {}')
await writeFile(path.join(folder, 'secret.txt'), 'secret')
const app = fastify()
app.setErrorHandler((error, _request, reply) => reply.code(404).send(toAppError(error).code))
await addWeb(app, folder)
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

test('any page of the application is the one page, never kept, and its parts are kept for ever', async () => {
  for (const url of ['/', '/systems/7?tab=cost', '/setup']) {
    const answer = await app.inject(url)
    expect(answer.body).toContain('Saiteki')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(200)
  }
  const part = await app.inject('/assets/main-1a2b.js')
  expect(part.headers['cache-control']).toContain('immutable')
})

test('an unknown operation or part is not found, and nothing outside the parts is served', async () => {
  for (const url of [
    '/api/unknown',
    '/assets/gone.js',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
  ]) {
    const answer = await app.inject(url)
    expect(answer.body).not.toContain('secret')
    if (!url.includes('secret')) expect(answer.statusCode).toBe(404)
  }
  expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
})
