import { expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { injectSend } from '#kernel/http/index.ts'
import { kernelContract } from '#kernel/operations/index.ts'
import { directoryContract } from './contract.ts'
import { testTown } from './testing/town.ts'
import { townPassword } from './testing/townspeople.ts'

const town = await testTown()

function signIn(loginName: string, password: string, headers: Record<string, string> = {}) {
  return town.app.inject({
    method: 'POST',
    url: '/api/directory/sessions',
    headers,
    payload: { cityCode: town.tenant.code, loginName, password },
  })
}

async function freshClient(role: 'administrator' | 'viewer' | 'itPolicy') {
  const answer = await signIn(town.people[role].loginName, townPassword)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return createClient(directoryContract, injectSend(town.app, { cookie, 'sec-fetch-site': 'same-origin' }))
}

test('everybody who is signed in sees who they are, their divisions and what they may', async () => {
  const me = await town.as('division').client(directoryContract).whoAmI({})
  expect(me).toMatchObject({
    role: 'division',
    divisions: [{ name: '税務課' }],
    city: { code: town.tenant.code },
    permissions: { 'directory.read': 'all' },
  })
  expect(me.permissions).not.toHaveProperty('directory.users')
})

test('whoever opens the screens is told who is signed in there, or that nobody is', async () => {
  const here = town.as('division').client(directoryContract)
  expect(await here.currentPerson({})).toEqual({ person: await here.whoAmI({}) })
  expect(await town.anonymous.client(directoryContract).currentPerson({})).toEqual({ person: null })
})

test('without a sign-in the answer is 401 in the language of the caller', async () => {
  const answer = await town.app.inject({
    url: '/api/directory/me',
    headers: { 'accept-language': 'en' },
  })
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ code: 'kernel.notSignedIn', detail: /not signed in/ })
})

test('a wrong name and a wrong password look the same', async () => {
  const [name, password] = [await signIn('nobody', townPassword), await signIn('viewer', 'wrong password!')]
  expect([name.statusCode, password.statusCode]).toEqual([401, 401])
  expect({ ...name.json(), requestId: '' }).toEqual({ ...password.json(), requestId: '' })
})

test('the cookie is out of reach of scripts and other sites, and bound to the host under HTTPS', async () => {
  const plain = await signIn('viewer', townPassword)
  expect(plain.headers['set-cookie']).toMatch(/^saiteki_session=.+; Path=\/; HttpOnly; SameSite=Lax$/)
  const secure = await signIn('viewer', townPassword, { 'x-forwarded-proto': 'https' })
  expect(secure.headers['set-cookie']).toMatch(/^__Host-saiteki_session=.+; Secure$/)
})

test('a request from another site is refused although the cookie came along', async () => {
  const answer = await signIn('viewer', townPassword)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
    const forged = await town.app.inject({
      method: 'PUT',
      url: '/api/directory/me/language',
      headers: { cookie, ...headers },
      payload: { language: 'en' },
    })
    expect(forged.json()).toMatchObject({ status: 403, code: 'kernel.crossSite' })
  }
})

test('five wrong passwords slow the account down, from wherever they come, and time heals it', async () => {
  for (const _ of Array(5)) await signIn('itpolicy', 'wrong password!')
  const blocked = await signIn('itpolicy', townPassword, { 'x-forwarded-for': '192.0.2.7' })
  expect(blocked.statusCode).toBe(429)
  expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0)
  town.clock.advance({ minutes: 16 })
  expect((await signIn('itpolicy', townPassword)).statusCode).toBe(200)
})

test('guesses at the same moment do not slip past the count', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('vendor', 'wrong password!')))
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
})

test('a session ends when it is idle for an hour, and after twelve hours in any case', async () => {
  const idle = await freshClient('viewer')
  town.clock.advance({ minutes: 61 })
  await expect(idle.whoAmI({})).rejects.toMatchObject({ problem: { status: 401 } })
  const busy = await freshClient('viewer')
  for (const _ of Array(13)) {
    town.clock.advance({ minutes: 55 })
    await busy.whoAmI({})
  }
  town.clock.advance({ minutes: 55 })
  await expect(busy.whoAmI({})).rejects.toMatchObject({ problem: { status: 401 } })
})

test('a person sees their sign-ins and ends another one', async () => {
  const [here, there] = [await freshClient('viewer'), await freshClient('viewer')]
  const other = (await there.listSessions({})).sessions.find(({ isCurrent }) => isCurrent)
  await here.revokeSession({ sessionId: other?.sessionId ?? '' })
  await expect(there.whoAmI({})).rejects.toMatchObject({ problem: { status: 401 } })
  await here.signOut({})
  await expect(here.whoAmI({})).rejects.toMatchObject({ problem: { status: 401 } })
})

test('a person of an owning division belongs to one, a contractor to a vendor', async () => {
  const administrator = await freshClient('administrator')
  const person = { loginName: 'dare.ka', name: '見本 誰か' }
  await expect(administrator.addUser({ ...person, role: 'division' })).rejects.toMatchObject({
    problem: { status: 422, code: 'directory.divisionNeeded' },
  })
  await expect(administrator.addUser({ ...person, role: 'vendor' })).rejects.toMatchObject({
    problem: { status: 422, code: 'directory.vendorNeeded' },
  })
})

test('a new user sets a password by a link that opens once, and is asked for a good one', async () => {
  const administrator = await freshClient('administrator')
  const { link } = await administrator.addUser({ loginName: 'mihon.shin', name: '見本 新', role: 'viewer' })
  const linkToken = link.path.split('#')[1] ?? ''
  const nobody = town.anonymous.client(directoryContract)
  expect(await nobody.showLink({ linkToken })).toMatchObject({ kind: 'password', loginName: 'mihon.shin' })
  for (const [password, code] of [
    ['short', 'directory.passwordTooShort'],
    ['P@ssword2026!!', 'directory.passwordCommon'],
    ['mihon.shin1234', 'directory.passwordHasName'],
  ] as const)
    await expect(nobody.openLink({ linkToken, password })).rejects.toMatchObject({ problem: { code } })
  const password = 'umi no chikaku no shiyakusho'
  await nobody.openLink({ linkToken, password })
  await expect(nobody.openLink({ linkToken, password })).rejects.toMatchObject({ problem: { status: 410 } })
  expect((await signIn('mihon.shin', password)).statusCode).toBe(200)
})

test('a disabled account is out at once', async () => {
  const administrator = await freshClient('administrator')
  const { userId, link } = await administrator.addUser({
    loginName: 'leaver',
    name: '見本 退',
    role: 'viewer',
  })
  const password = 'yama no mukou no machi'
  await town.anonymous
    .client(directoryContract)
    .openLink({ linkToken: link.path.split('#')[1] ?? '', password })
  await administrator.changeUser({ userId, name: '見本 退', role: 'viewer', isDisabled: true })
  expect((await signIn('leaver', password)).statusCode).toBe(401)
})

test('the last administrator stays', async () => {
  const administrator = await freshClient('administrator')
  const me = await administrator.whoAmI({})
  await expect(
    administrator.changeUser({ userId: me.userId, name: me.name, role: 'viewer' }),
  ).rejects.toMatchObject({ problem: { code: 'directory.lastAdministrator' } })
})

test('an API token does what it names and no more, expires, and is never stored as it is', async () => {
  const administrator = await freshClient('administrator')
  const { token, tokenId } = await administrator.createToken({
    name: '見本連携',
    permissions: ['directory.read'],
    days: 1,
  })
  const program = createClient(directoryContract, injectSend(town.app, { authorization: `Bearer ${token}` }))
  expect((await program.listVendors({})).vendors).toHaveLength(2)
  await expect(program.listUsers({})).rejects.toMatchObject({ problem: { status: 403 } })
  await expect(program.createToken({ name: 'more', permissions: ['directory.users'] })).rejects.toMatchObject(
    { problem: { status: 403 } },
  )
  const { tokens } = await administrator.listTokens({})
  expect(JSON.stringify(tokens)).not.toContain(token.split('.')[1])
  expect(tokens[0]?.tokenId).toBe(tokenId)
  town.clock.advance({ hours: 25 })
  await expect(program.whoAmI({})).rejects.toMatchObject({ problem: { status: 401 } })
})

test('nobody gives a token a permission they do not hold', async () => {
  const viewer = await freshClient('viewer')
  await expect(viewer.createToken({ name: 'x', permissions: ['directory.users'] })).rejects.toMatchObject({
    problem: { code: 'directory.beyondOwnPermissions' },
  })
})

test('sign-ins and failures stand in the audit trail, whose chain is whole', async () => {
  await signIn('viewer', 'wrong password!')
  const administrator = await signIn('administrator', townPassword)
  const cookie = String(administrator.headers['set-cookie']).split(';')[0] ?? ''
  const kernel = createClient(kernelContract, injectSend(town.app, { cookie }))
  const { entries } = await kernel.searchAudit({ limit: 2 })
  expect(entries.map(({ action }) => action)).toEqual(['directory.signIn', 'directory.signInFailed'])
  expect(JSON.stringify(entries)).not.toContain(townPassword)
  expect(await kernel.verifyAudit({})).toMatchObject({ isIntact: true, firstBroken: null })
})
