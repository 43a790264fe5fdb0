import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { defineModule, type EventContext } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'

const heard: string[] = []
let stumbles = 0
const bell = await testHouse(
  defineModule({
    name: 'bell',
    contract: {},
    handlers: {},
    permissions: {},
    migrations: [],
    subscriptions: {
      'tower.rang': async ({ event }: EventContext) => {
        if (event.payload.isHeavy && stumbles++ === 0) throw new Error('dropped it')
        heard.push(String(event.payload.times))
      },
    },
    words: { ja: {}, en: {} },
  }),
)
await bell.house.startWork()

async function untilHeard(times: string) {
  for (let tries = 0; tries < 600 && !heard.includes(times); tries++) await setTimeout(50)
  expect(heard).toContain(times)
}

test('an event reaches its subscriber after the change was committed', async () => {
  await bell.transaction((tx) => bell.house.announce(tx, 'tower.rang', { times: 'three' }))
  await untilHeard('three')
})

test('a change that was rolled back announces nothing', async () => {
  const attempt = bell.transaction(async (tx) => {
    await bell.house.announce(tx, 'tower.rang', { times: 'never' })
    throw new Error('rolled back')
  })
  await expect(attempt).rejects.toThrow('rolled back')
  await bell.transaction((tx) => bell.house.announce(tx, 'tower.rang', { times: 'after' }))
  await untilHeard('after')
  expect(heard).not.toContain('never')
})

test('a subscriber that fails is asked again until it has done its part, and then no more', async () => {
  await bell.transaction((tx) => bell.house.announce(tx, 'tower.rang', { times: 'heavy', isHeavy: true }))
  await untilHeard('heavy')
  await setTimeout(1_500)
  expect(heard.filter((times) => times === 'heavy')).toHaveLength(1)
})
