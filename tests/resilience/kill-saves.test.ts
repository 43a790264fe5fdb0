import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { kernelContract } from '#kernel/operations/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { serverOfItsOwn } from '../setup/server.ts'

const { start, kill, send } = await serverOfItsOwn({ SAITEKI_SAMPLE: 'none' })
const rounds = 10

test('kill -9 in the middle of saves: nothing acknowledged is lost, nothing half-written is seen', async () => {
  const { printed } = await start()
  const directory = createClient(directoryContract, send)
  await directory.openLink({
    linkToken: /\/setup#(\S+)/.exec(printed)?.[1] ?? '',
    loginName: 'mihon',
    name: '見本',
    password: 'kaze no tooru machi',
    city: { code: '14208', nameJa: '見本市', nameEn: 'Sample city' },
  })

  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.length
    const save = async (number: number) => {
      const name = `company ${round}-${number}`
      await directory.addVendor({ name }, { idempotencyKey: name })
      acknowledged.push(name)
    }
    const saves = Promise.allSettled(Array.from({ length: 40 }, (_, number) => save(number)))
    // The first rounds die before any answer, the later ones with one answer more each.
    if (round < 3) await setTimeout(15 * (round + 1))
    else
      await expect
        .poll(() => acknowledged.length - before, { timeout: 30_000, interval: 1 })
        .toBeGreaterThan(round - 3)
    await kill()
    await saves
    await start()
    const names = (await directory.listVendors({})).vendors.map((vendor) => vendor.name)
    expect(names).toEqual(expect.arrayContaining(acknowledged))
    // Each save and its audit entry stand or fall together.
    const verdict = await createClient(kernelContract, send).verifyAudit({})
    expect(verdict).toMatchObject({ isIntact: true, entries: names.length + 1 })
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
  // Sent again with its key, a save is done once: the first answer comes back.
  const [name = ''] = acknowledged
  await directory.addVendor({ name }, { idempotencyKey: name })
}, 300_000)
