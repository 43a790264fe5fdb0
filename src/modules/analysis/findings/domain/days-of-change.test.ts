import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOfChange } from './days-of-change.ts'

const start = Temporal.PlainDate.from('2014-12-19')
const dayAt = (days: number) => start.add({ days })

test('every day on which something new began, or ended for good, is found', async () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 4_500 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(offsets, async (changes) => {
      const see = async (day: Temporal.PlainDate) =>
        String(changes.filter((at) => Temporal.PlainDate.compare(dayAt(at), day) <= 0).length)
      const found = await daysOfChange(start, dayAt(4_500), see)
      expect(found.map(String)).toEqual(changes.toSorted((a, b) => a - b).map((at) => dayAt(at).toString()))
    }),
  )
})

test('years without a change cost two looks', async () => {
  const looked: string[] = []
  const see = async (day: Temporal.PlainDate) => {
    looked.push(day.toString())
    return 'as ever'
  }
  expect(await daysOfChange(start, dayAt(4_500), see)).toEqual([])
  expect(looked).toHaveLength(2)
})
