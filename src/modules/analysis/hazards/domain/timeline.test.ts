import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Said, timelineOf } from './timeline.ts'

const start = Temporal.PlainDate.from('2026-01-01')
const dayAt = (days: number) => start.add({ days }).toString()
const said = (days: readonly number[]): Said[] =>
  days.map((day, at) => ({
    place: 'serverRoom',
    hazard: 'tsunami',
    level: 'low',
    detail: `${at}`,
    source: '見本',
    assessedOn: dayAt(day),
    number: at + 1,
  }))

test('on every day that holds which was said last of the latest day not after it, and nothing before the first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 8 }), fc.nat(25), (days, asked) => {
      const all = said(days)
      const timeline = timelineOf(all)
      const today = dayAt(asked)
      const holding = timeline.filter(
        ({ assessedOn, until, isCorrected }) =>
          !isCorrected && assessedOn <= today && (until === null || today < until),
      )
      const latest = days.filter((day) => day <= asked).sort((a, b) => b - a)[0]
      const expected = latest === undefined ? [] : [String(days.lastIndexOf(latest))]
      expect(holding.map(({ detail }) => detail)).toEqual(expected)
      expect(timeline).toHaveLength(all.length)
    }),
  )
})

test('the latest comes first, and a correction stands before what it corrects', () => {
  expect(
    timelineOf(said([0, 3, 3])).map(({ detail, until, isCorrected }) => [detail, until, isCorrected]),
  ).toEqual([
    ['2', null, false],
    ['1', '2026-01-04', true],
    ['0', '2026-01-04', false],
  ])
})
