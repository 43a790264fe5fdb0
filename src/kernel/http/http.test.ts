import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError, command, createClient, defineContract, query } from '#kernel/contract/index.ts'
import { defineModule } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'

const contract = defineContract({
  look: query({
    route: 'GET /api/shop/things/{thingId}',
    summary: { ja: '見る', en: 'Look' },
    permission: 'shop.look',
    input: z.object({
      thingId: z.string(),
      count: z.number().int().default(1),
      isCheap: z.boolean().optional(),
      tags: z.array(z.string()).default([]),
    }),
    output: z.object({
      thingId: z.string(),
      count: z.number(),
      isCheap: z.boolean().nullable(),
      tags: z.array(z.string()),
    }),
  }),
  order: command({
    route: 'POST /api/shop/orders',
    summary: { ja: '注文する', en: 'Order' },
    permission: 'shop.order',
    input: z.object({ lines: z.array(z.object({ yen: z.number().int().min(0) })).min(1) }),
    output: z.object({ number: z.number() }),
    errors: { 'shop.soldOut': 409 },
    audit: { action: 'shop.order' },
    idempotency: 'key',
  }),
  breakPromise: query({
    route: 'GET /api/shop/broken',
    summary: { ja: '壊れた答え', en: 'A broken answer' },
    permission: 'public',
    input: z.object({}),
    output: z.object({ number: z.number() }),
  }),
  download: query({
    route: 'GET /api/shop/list',
    summary: { ja: '一覧を書き出す', en: 'Download' },
    permission: 'signedIn',
    input: z.object({}),
    output: { file: true, mediaTypes: ['text/csv'] },
  }),
})

let orders = 0
const printed: string[] = []
const shop = await testHouse(
  defineModule<typeof contract>({
    name: 'shop',
    contract,
    handlers: {
      look: async ({ input }) => ({ ...input, isCheap: input.isCheap ?? null }),
      order: async ({ input }) => {
        if (input.lines.some(({ yen }) => yen === 13)) throw new AppError('shop.soldOut', { yen: 13 })
        return { number: ++orders }
      },
      breakPromise: async () => ({ number: 'seven' }) as never,
      download: async () => ({
        fileName: '一覧 (見本).csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('品名'),
      }),
    },
    permissions: {
      'shop.look': { label: { ja: '', en: '' }, grants: { guest: 'own', keeper: 'all' } },
      'shop.order': { label: { ja: '', en: '' }, grants: { keeper: 'all' } },
    },
    migrations: [],
    words: {
      ja: { 'shop.soldOut': '{yen} 円の品は売り切れです。' },
      en: { 'shop.soldOut': 'The thing for {yen} yen is sold out.' },
    },
  }),
  { printsTo: printed },
)
const keeper = createClient(contract, shop.sendAs('keeper'))

test('texts of the query string become what the operation asks for', async () => {
  const seen = await keeper.look({ thingId: '7', count: 3, isCheap: false, tags: ['one'] })
  expect(seen).toEqual({ thingId: '7', count: 3, isCheap: false, tags: ['one'] })
})

test('a body is taken as it is: a number in quotes is no number', async () => {
  const answer = await shop.app.inject({
    method: 'POST',
    url: '/api/shop/orders',
    headers: { authorization: 'Bearer keeper' },
    payload: { lines: [{ yen: 5 }, { yen: '5' }] },
  })
  expect(answer.json()).toMatchObject({
    status: 400,
    code: 'kernel.invalidInput',
    problems: [{ path: 'lines[1].yen', message: /無効な入力/ }],
  })
})

test("a problem speaks the caller's language and says its place, code and request", async () => {
  for (const [language, detail] of [
    ['ja-JP', '13 円の品は売り切れです。'],
    ['en-GB,en;q=0.9', 'The thing for 13 yen is sold out.'],
  ]) {
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/api/shop/orders',
      headers: { authorization: 'Bearer keeper', 'accept-language': language },
      payload: { lines: [{ yen: 13 }] },
    })
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json()).toMatchObject({ status: 409, code: 'shop.soldOut', detail })
    expect(answer.json().requestId).toBe(answer.headers['x-request-id'])
  }
})

test('what no operation answers is 404, a wrong type 415, too much 413', async () => {
  const post = (url: string, payload: string, type: string) =>
    shop.app.inject({
      method: 'POST',
      url,
      headers: { authorization: 'Bearer keeper', 'content-type': type },
      payload,
    })
  expect((await shop.app.inject('/api/nothing')).json()).toMatchObject({
    status: 404,
    code: 'kernel.notFound',
  })
  expect((await post('/api/shop/orders', '<a/>', 'application/xml')).json()).toMatchObject({
    status: 415,
    code: 'kernel.unsupportedMediaType',
  })
  expect((await post('/api/shop/orders', '{"lines":', 'application/json')).json()).toMatchObject({
    status: 400,
    code: 'kernel.invalidInput',
  })
  const large = JSON.stringify({ lines: Array(2_000).fill({ yen: 1 }) })
  expect((await post('/api/shop/orders', large, 'application/json')).json()).toMatchObject({
    status: 413,
    code: 'kernel.tooLarge',
  })
})

test('a repeated key answers with the first result; with other content it is refused', async () => {
  const input = { lines: [{ yen: 1 }] }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => keeper.order(input, { idempotencyKey: 'k1' })),
  )
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
  await expect(keeper.order({ lines: [{ yen: 2 }] }, { idempotencyKey: 'k1' })).rejects.toMatchObject({
    problem: { code: 'kernel.idempotencyMismatch' },
  })
})

test('a key whose call failed is free again', async () => {
  await expect(keeper.order({ lines: [{ yen: 13 }] }, { idempotencyKey: 'k2' })).rejects.toThrow()
  expect(await keeper.order({ lines: [{ yen: 1 }] }, { idempotencyKey: 'k2' })).toHaveProperty('number')
})

test('an answer that breaks its contract is our defect: 500, logged, and nothing of it shown', async () => {
  const answer = await shop.app.inject('/api/shop/broken')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('seven')
  expect(printed.join('')).toContain('broke its contract')
})

test('logs hold the request number, and neither tokens, cookies nor query strings', async () => {
  await shop.app.inject({
    url: '/api/shop/things/1?tags=geheim',
    headers: { authorization: 'Bearer keeper-of-secrets', cookie: 'saiteki_session=geheim' },
  })
  expect(printed.join('')).toMatch(/"reqId":"[0-9a-f-]{36}"/)
  expect(printed.join('')).not.toMatch(/geheim|keeper-of-secrets/)
})

test('a download keeps its Japanese name and is never shown in our own origin', async () => {
  const answer = await shop.app.inject({ url: '/api/shop/list', headers: { authorization: 'Bearer guest' } })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%E4%B8%80/)
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  const file = await createClient(contract, shop.sendAs('guest')).download({})
  expect(file.fileName).toBe('一覧 (見本).csv')
})

test('every page forbids outside content and framing', async () => {
  const { headers } = await shop.app.inject('/healthz')
  expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect(headers['content-security-policy']).not.toMatch(/https?:/)
})

test('/readyz asks the database and /metrics measures operations', async () => {
  expect((await shop.app.inject('/readyz')).statusCode).toBe(200)
  const metrics = await shop.app.inject('/metrics')
  expect(metrics.headers['content-type']).toContain('application/openmetrics-text')
  expect(metrics.body).toMatch(/saiteki_request_seconds_count\{operation="shop.order",status="200"\} \d+/)
  expect(metrics.body.trimEnd()).toMatch(/# EOF$/)
})

test('the API describes itself, and the explorer loads nothing from outside', async () => {
  const description = (await shop.app.inject('/api/openapi.json')).json()
  expect(description.openapi).toBe('3.1.0')
  expect(description.paths['/api/shop/things/{thingId}'].get).toMatchObject({ operationId: 'shop.look' })
  const page = await shop.app.inject('/api/docs')
  const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '')
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) expect((await shop.app.inject(link)).statusCode).toBe(200)
})
