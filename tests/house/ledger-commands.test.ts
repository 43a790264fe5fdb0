import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saiteki } from '../setup/command.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-ledger-'))
await chmod(folder, 0o711)
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

const ledger = (...args: string[]) => saiteki(path.join(folder, 'data'), ['ledger', ...args])
const file = (name: string) => path.join(folder, name)
const head = 'システム名,所管課,状態,契約の主体,運用管理の主体,利用職員数'

beforeAll(async () => {
  await saiteki(path.join(folder, 'data'), ['city', 'create', '--code', '14208', '--name', '見本市'])
  await writeFile(file('good.csv'), `${head}\n公園,緑政課,稼働,市,市,１２\n`)
  await writeFile(file('bad.csv'), `${head}\n公園,緑政課,動いている,市,市,多数\n`)
})

test('an import without --accept shows what it would do, ends with 0 or 2, and writes nothing', async () => {
  const clean = await ledger('import', file('good.csv'), '--register-names', '--dry-run')
  expect({ code: clean.code, out: clean.out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('追加: 公園'),
  })
  const bad = await ledger('import', file('bad.csv'), '--register-names', '--accept', '--reason', '試し')
  expect(bad.code).toBe(2)
  expect(bad.out).toMatch(/bad\.csv \/ bad!C2 状態 「動いている」/)
  expect(bad.out).toMatch(/bad\.csv \/ bad!F2 利用職員数 「多数」/)
  expect(JSON.parse((await ledger('list', '--json')).out)).toMatchObject({ systems: [] })
})

// Eight commands, each with a database server of its own time.
test('with --accept it writes as of a day, and the ledger is listed, shown, compared and exported', {
  timeout: 180_000,
}, async () => {
  const written = await ledger(
    ...['import', file('good.csv'), '--register-names', '--accept'],
    ...['--reason', '最初の登録', '--effective-on', '令和8年4月1日'],
  )
  expect({ code: written.code, out: written.out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('書き込みました'),
  })
  expect(JSON.parse((await ledger('list', '--json')).out)).toMatchObject({
    systems: [{ name: '公園', division: '緑政課', staffUsers: 12 }],
  })
  const before = await saiteki(path.join(folder, 'data'), [
    '--as-of',
    '2026-03-31',
    'ledger',
    'list',
    '--json',
  ])
  expect(JSON.parse(before.out)).toMatchObject({ asOf: '2026-03-31', systems: [] })
  expect((await ledger('show', '公園')).out).toContain('利用職員数: 12人')
  const compared = await ledger('diff', '--from', '2026-03-31', '--to', 'R8.4.1')
  expect(compared.out).toMatch(/added\s+公園\s+緑政課\s+6/)
  expect((await ledger('export', '公園', '--output', file('park.xlsx'))).out.trim()).toBe(file('park.xlsx'))
  const again = await ledger('import', file('park.xlsx'), '--json')
  expect(JSON.parse(again.out)).toMatchObject({ plan: { counts: { unchanged: 1, changes: 0, problems: 0 } } })
})

test('a system that is not there is said in a sentence', async () => {
  const { code, err } = await ledger('show', '水道')
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining('「水道」というシステムは台帳にありません'),
  })
})
