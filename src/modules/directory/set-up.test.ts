import { expect, test } from 'vitest'
import { directoryContract } from './contract.ts'
import { createCity, makeSetUpLink } from './index.ts'
import { divisionsOf, replacePosts } from './server/store/posts.ts'
import { testTown } from './testing/town.ts'

const town = await testTown()
const nobody = town.anonymous.client(directoryContract)
const password = 'minato no mieru oka'
const tokenOf = (link: { path: string } | null) => link?.path.split('#')[1] ?? ''

test('the first administrator of an empty installation names the city, once', async () => {
  const linkToken = tokenOf(await makeSetUpLink(town.database, town.clock, null))
  expect(await nobody.showLink({ linkToken })).toEqual({
    kind: 'firstAdministrator',
    city: null,
    loginName: null,
    name: null,
  })
  const city = { code: '14209', nameJa: '見本市', nameEn: 'Sample city' }
  const person = { loginName: 'hajime', name: '見本 初', password }
  await expect(nobody.openLink({ linkToken, ...person })).rejects.toMatchObject({
    problem: { code: 'directory.cityNeeded' },
  })
  expect(await nobody.openLink({ linkToken, ...person, city })).toMatchObject({ cityCode: '14209' })
  await expect(nobody.openLink({ linkToken, ...person, city })).rejects.toMatchObject({
    problem: { code: 'directory.linkIsOver' },
  })
  expect(await nobody.signIn({ cityCode: '14209', loginName: 'hajime', password })).toHaveProperty('userId')
})

test('two people who open the link at once do not both become the first administrator', async () => {
  const linkToken = tokenOf(await makeSetUpLink(town.database, town.clock, null))
  const city = { code: '14210', nameJa: '見本町', nameEn: 'Sample town' }
  const attempts = await Promise.allSettled(
    ['one', 'two', 'three'].map((loginName) =>
      nobody.openLink({ linkToken, loginName, name: '見本', password, city }),
    ),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a city that has people gives out no further set-up link', async () => {
  expect(await makeSetUpLink(town.database, town.clock, town.tenant.tenantId)).toBeNull()
})

test('a link ends after three days', async () => {
  const linkToken = tokenOf(await makeSetUpLink(town.database, town.clock, null))
  town.clock.advance({ hours: 73 })
  await expect(nobody.showLink({ linkToken })).rejects.toMatchObject({ problem: { status: 410 } })
})

test('a city made by command is empty, knows who made it, and its code cannot be taken twice', async () => {
  const operatorOf = (tenantId: string) => ({
    tenantId,
    userId: '00000000-0000-4000-8000-000000000001',
    name: '見本 運用',
    role: 'administrator',
    language: 'ja' as const,
    divisionIds: [],
    vendorId: null,
    via: 'command-line' as const,
    tokenPermissions: null,
  })
  const city = { code: '14211', nameJa: '見本村', nameEn: 'Sample village' }
  const link = await createCity(town.database, town.clock, city, operatorOf)
  expect(await nobody.showLink({ linkToken: tokenOf(link) })).toMatchObject({ city: { code: '14211' } })
  await expect(createCity(town.database, town.clock, city, operatorOf)).rejects.toMatchObject({
    code: 'directory.cityCodeTaken',
  })
})

test('posts count on their days, concurrent ones together', async () => {
  const [tax, citizens] = [await town.divisionId('税務課'), await town.divisionId('市民課')]
  const namesOn = (day: string) =>
    town.transaction(async (tx) =>
      (await divisionsOf(tx, town.people.viewer.userId, Temporal.PlainDate.from(day))).map(
        ({ name }) => name,
      ),
    )
  await town.transaction((tx) =>
    replacePosts(tx, town.people.viewer.userId, [
      { divisionId: citizens, startsOn: '2026-04-01', endsOn: '2027-03-31', isMain: false },
      { divisionId: tax, startsOn: '2026-10-01', endsOn: null, isMain: true },
    ]),
  )
  expect(await namesOn('2026-03-31')).toEqual([])
  expect(await namesOn('2026-04-01')).toEqual(['市民課'])
  expect(await namesOn('2027-03-31')).toEqual(['税務課', '市民課'])
  expect(await namesOn('2027-04-01')).toEqual(['税務課'])
})
