import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saiteki as runSaiteki } from '../setup/command.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-command-'))
await chmod(folder, 0o711)
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

const saiteki = (args: readonly string[], env?: NodeJS.ProcessEnv) =>
  runSaiteki(path.join(folder, 'data'), args, env)

test('without a city, commands say how to make one', async () => {
  const { code, err } = await saiteki(['audit', 'verify'])
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('saiteki city create') })
})

test('a city, its first user, a token and a whole audit trail, by commands alone', async () => {
  const city = await saiteki(['city', 'create', '--code', '14208', '--name', '見本市', '--json'])
  expect(JSON.parse(city.out)).toMatchObject({ code: '14208', link: expect.stringContaining('/setup#') })
  const user = await saiteki(['user', 'add', 'mihon', '--name', '見本', '--role', 'administrator'])
  expect({ code: user.code, out: user.out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('/setup#'),
  })
  const token = await saiteki([
    'token',
    'create',
    'renkei',
    '--user',
    'mihon',
    '--permission',
    'directory.read',
  ])
  expect(token.out).toMatch(/stk_[0-9a-f]{32}\.[\w-]{43}/)
  const verdict = await saiteki(['audit', 'verify', '--json', '--city', '14208'])
  expect(verdict.code).toBe(0)
  expect(JSON.parse(verdict.out)).toMatchObject({ entries: 3, isIntact: true })
})

test('with two cities, one must be chosen', async () => {
  await saiteki(['city', 'create', '--code', '14209', '--name', '見本町'])
  const { code, err } = await saiteki(['audit', 'verify'])
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('14208 見本市, 14209 見本町') })
})

test('wrong usage ends with 64, a refusal with 1 and one sentence in the language of the terminal', async () => {
  expect((await saiteki(['user', 'add'])).code).toBe(64)
  expect((await saiteki(['nonsense'])).code).toBe(64)
  const english = await saiteki(['--city', '99999', 'audit', 'verify'], { LANG: 'en_GB.UTF-8' })
  expect(english).toMatchObject({
    code: 1,
    err: 'There is no city with the code 99999. `saiteki doctor` lists them.\n',
  })
  expect((await saiteki(['--as-of', 'someday', '--city', '14208', 'audit', 'verify'])).err).toContain('日付')
})

test('doctor examines what the product stands on', async () => {
  const { code, out } = await saiteki(['doctor', '--json'])
  const findings = JSON.parse(out) as { what: string; isGood: boolean }[]
  expect({ code, bad: findings.filter(({ isGood }) => !isGood) }).toEqual({ code: 0, bad: [] })
  expect(findings.map(({ what }) => what)).toContain('14208 見本市')
})

test('help and completion know every command', async () => {
  const help = await saiteki(['--help'])
  expect(help.code).toBe(0)
  const bash = await saiteki(['completion', 'bash'])
  for (const command of ['serve', 'city create', 'user add', 'token create', 'audit verify', 'doctor'])
    expect(bash.out).toContain(`"${command}")`)
})
