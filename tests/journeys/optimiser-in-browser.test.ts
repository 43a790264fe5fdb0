import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InstalledPackage, installPackage } from '../../packages/optimiser/tests/package/installed.ts'
import { openBrowser } from './support/chromium.ts'

let installed: InstalledPackage
let browser: Browser
const patienceMs = 600_000
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/** A page with the package as Vite bundles it for anybody, from a server of its own. */
async function openPage(headers: Record<string, string>) {
  const server = fastify()
  server.addHook('onSend', async (_, reply) => {
    reply.headers(headers)
  })
  await server.register(fastifyStatic, { root: path.join(installed.project, 'site') })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const context = await browser.newContext()
  const elsewhere: string[] = []
  await context.route(
    (url) => url.origin !== server.listeningOrigin,
    (route) => {
      elsewhere.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  await page.goto(server.listeningOrigin)
  afterAll(() => server.close())
  return { page, elsewhere }
}

beforeAll(async () => {
  installed = await installPackage()
  await build({
    root: installed.project,
    configFile: false,
    logLevel: 'error',
    build: { target: 'es2024', outDir: 'site' },
  })
  browser = await openBrowser()
}, patienceMs)
afterAll(() => installed.remove())

describe('the optimiser in a browser', () => {
  test('solves one problem of each kind in a worker, with the answers of Node', {
    timeout: patienceMs,
  }, async () => {
    const { page, elsewhere } = await openPage(isolation)
    const [here, node] = await Promise.all([
      page.evaluate('solveThree()'),
      promisify(execFile)(process.execPath, [path.join(installed.project, 'in-node.js')]),
    ])
    expect(here).toEqual(JSON.parse(node.stdout))
    expect(here).toMatchObject({ violations: [] })
    expect(elsewhere).toEqual([])
  })

  test.each([
    ['that shares memory with its threads', isolation],
    ['whose threads share no memory', {}],
  ])('gives its best when it is stopped, on a page %s', { timeout: patienceMs }, async (_, headers) => {
    const { page } = await openPage(headers)
    expect(await page.evaluate('crossOriginIsolated')).toBe(headers === isolation)
    expect(await page.evaluate('stop({ isCancelled: true })')).toEqual({
      status: 'feasible',
      stoppedBecause: 'cancelled',
      violations: [],
    })
    expect(await page.evaluate('stop({ timeLimitMs: 1500 })')).toEqual({
      status: 'feasible',
      stoppedBecause: 'time-limit',
      violations: [],
    })
  })
})
