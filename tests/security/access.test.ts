import { describe, expect, test } from 'vitest'
import { rows } from './rows/index.ts'
import { everyRole, type Row } from './rows/row.ts'
import { ask, isRefused, makeWorld, secretWord, signedIn, tokenWith } from './world.ts'

const world = await makeWorld()
const { town, operations } = world
const nameOf = (registered: { module: string; name: string }) => `${registered.module}.${registered.name}`
const known = operations.flatMap((registered) => {
  const row = rows[nameOf(registered)]
  return row ? [{ name: nameOf(registered), registered, row }] : []
})
const permittedOf = ({ permitted }: Row) => (typeof permitted === 'string' ? everyRole : permitted)

test('every operation has its row here, and every row is an operation', () => {
  expect(Object.keys(rows).sort()).toEqual(operations.map(nameOf).sort())
})

describe.each(known)('$name', ({ registered, row }) => {
  test.each(everyRole)('as %s', async (role) => {
    const answer = await ask(await signedIn(town, town.tenant.code, role), registered, row.mine(world))
    expect({ isRefused: isRefused(answer), answer }).toMatchObject({
      isRefused: !permittedOf(row).includes(role),
    })
    expect(answer.status).toBeLessThan(500)
  })

  test('anonymously', async () => {
    const answer = await ask(town.anonymous.send, registered, row.mine(world))
    if (row.permitted === 'everybody') expect(isRefused(answer)).toBe(false)
    else expect(answer.status).toBe(401)
  })

  test('from another city, as its administrator', async () => {
    if (row.permitted === 'everybody') return
    const send = await signedIn(town, town.neighbour.tenant.code, 'administrator')
    const answer = await ask(send, registered, row.mine(world))
    expect(answer.text).not.toContain(secretWord)
    expect(answer.status).toBeLessThan(500)
  })

  const { others } = row
  if (others)
    test('beyond the own division or contract', async () => {
      for (const role of ['division', 'vendor'] as const) {
        if (!permittedOf(row).includes(role)) continue
        const send = await signedIn(town, town.tenant.code, role)
        const answer = await ask(send, registered, others(world))
        expect([403, 404]).toContain(answer.status)
        expect(answer.text).not.toContain(secretWord)
      }
    })

  test('with a token that names something else', async () => {
    const send = await tokenWith(town, ['kernel.jobs'], `else ${nameOf(registered)}`)
    const answer = await ask(send, registered, row.mine(world))
    const isOpen = row.permitted === 'everybody' || registered.operation.permission === 'signedIn'
    expect(isRefused(answer)).toBe(!isOpen || row.isForPeopleOnly === true)
  })
})

test('a record of one city cannot be changed from another, whoever asks', async () => {
  const { divisionId, userId, vendorId, systemId } = world
  const about = { divisionId, userId, vendorId, systemId }
  for (const { name, registered, row } of known) {
    const input = row.mine(world)
    const isAboutOurs = Object.entries(about).some(([key, id]) => input[key] === id)
    if (registered.operation.kind === 'query' || !isAboutOurs) continue
    const send = await signedIn(town, town.neighbour.tenant.code, 'administrator')
    const { status } = await ask(send, registered, input)
    expect({ name, isRefused: status === 404 || status === 422 }).toEqual({ name, isRefused: true })
  }
})

test('a cookie or token of one city is nobody in another', async () => {
  const send = await tokenWith(town, ['directory.read'], 'wanderer')
  const { registered } = known.find(({ name }) => name === 'directory.whoAmI') ?? {}
  if (!registered) throw new Error('whoAmI is gone')
  const { text } = await ask(send, registered, {})
  expect(JSON.parse(text).city.code).toBe(town.tenant.code)
})
