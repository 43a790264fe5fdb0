import { expect, test } from 'vitest'
import { cases, cityOf, judged, named } from '../testing/rule-cases.ts'
import { dateEvidence } from './index.ts'

test('不明 is open and 対象外 is an answer', () => {
  const open = judged('staffUpkeep', [
    named('甲', { answers: { operationStructure: { missing: 'unknown' } } }),
  ])
  expect(open.missing).toEqual([expect.objectContaining({ reason: 'unknown' })])
  const given = judged('staffUpkeep', [
    named('甲', { answers: { operationStructure: { missing: 'notApplicable' } } }),
  ])
  expect(given).toMatchObject({ denominator: 1, isFound: false, confidence: { share: 0.5 } })
})

test('systems of the state, of the prefecture and retired ones stay out', () => {
  const staffOnly = { operationStructure: 'staffOnly' }
  const records = [
    named('甲', { answers: { ...staffOnly, contractedBy: 'state' } }),
    named('乙', { answers: { ...staffOnly, status: 'retired' } }),
  ]
  expect(judged('staffUpkeep', records)).toMatchObject({ isFound: false, denominator: 0, missing: [] })
})

test('severity follows the share of systems concerned', () => {
  const cityWith = (concerned: number) =>
    judged('staffUpkeep', [
      ...cityOf({ answers: { operationStructure: 'staffOnly' } }, concerned),
      ...Array.from({ length: 10 - concerned }, (_, at) =>
        named(`他${at}`, { answers: { operationStructure: 'provider' } }),
      ),
    ]).severity
  expect([0, 1, 2, 4, 5].map(cityWith)).toEqual([null, 'low', 'medium', 'medium', 'high'])
})

test('evidence dates from the day its value was written, and from no day on which it did not hold yet', () => {
  const record = named('甲', cases.securityGaps!.fires)
  const found = dateEvidence(judged('securityGaps', [record]), ({ field }) =>
    field === 'antivirusCoverage' ? '2013-04-01' : '2014-10-01',
  )
  expect(found.evidence.map(({ field, date }) => [field, date])).toEqual([
    ['antivirusCoverage', '2013-04-01'],
    ['keepsAccessLog', '2014-10-01'],
    // Support ends on 2015-07-14; a year before, it was not written down yet.
    ['supportEndsOn', '2014-10-01'],
  ])
  expect(found.since).toBe('2013-04-01')
})
