import { expect, test } from 'vitest'
import { dueOn } from './due-on.ts'

const nightly = { job: 'night.watch', dailyAt: '03:00' }
const dueAt = (instant: string) => dueOn(nightly, Temporal.Instant.from(instant)).toString()

test('from its hour on, a duty is due for the day itself', () => {
  expect(dueAt('2026-11-24T03:00:00+09:00')).toBe('2026-11-24')
  expect(dueAt('2026-11-24T23:59:59+09:00')).toBe('2026-11-24')
})

test('before its hour, it is still the day before that counts', () => {
  expect(dueAt('2026-11-24T02:59:59+09:00')).toBe('2026-11-23')
})

test('days and hours are those of Japan, wherever the server stands', () => {
  expect(dueAt('2026-11-23T18:00:00Z')).toBe('2026-11-24')
})
