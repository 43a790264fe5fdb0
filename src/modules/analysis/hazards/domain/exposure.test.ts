import { expect, test } from 'vitest'
import { hazards, type PlaceHazard } from '../kinds.ts'
import { exposureOf } from './exposure.ts'

const known = (hazard: PlaceHazard['hazard'], level: PlaceHazard['level']): PlaceHazard => ({
  place: 'serverRoom',
  hazard,
  level,
  detail: '',
  source: '見本',
  assessedOn: '2026-04-01',
})

test('a place is threatened by what is as bad as asked or worse, the worst first', () => {
  const { threats } = exposureOf(
    [known('earthquake', 'medium'), known('tsunami', 'high'), known('flood', 'low')],
    'serverRoom',
    'medium',
  )
  expect(threats.map(({ hazard }) => hazard)).toEqual(['tsunami', 'earthquake'])
})

test('what nobody has assessed is said, and is neither safe nor a threat', () => {
  const { threats, unassessed } = exposureOf([known('tsunami', 'none')], 'serverRoom', 'low')
  expect([threats, unassessed]).toEqual([[], ['earthquake', 'flood', 'landslide']])
  expect(exposureOf([known('tsunami', 'high')], 'office', 'low').unassessed).toHaveLength(hazards.length)
})
