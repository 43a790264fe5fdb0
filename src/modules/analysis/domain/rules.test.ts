import { expect, test } from 'vitest'
import type { Answers, SystemRecord } from '#modules/ledger/index.ts'
import {
  analyseMaintenanceShare,
  analyseServerLocation,
  analyseServers,
  analyseTerminals,
  analyseUsageForm,
  analyseUsers,
} from './index.ts'

let made = 0

function system(answers: Answers, rows: SystemRecord['rows'] = {}): SystemRecord {
  made += 1
  const usual = {
    name: `台帳${String(made).padStart(3, '0')}`,
    owningDivision: '見本課',
    status: 'running',
    contractedBy: 'city',
    runBy: 'city',
  }
  return { systemId: `system-${made}`, answers: { ...usual, ...answers }, rows }
}

function cost(
  fiscalYear: number,
  costItem: string,
  unitPriceYen: number,
  plannedOrActual = 'actual',
): Answers {
  return { fiscalYear, costItem, plannedOrActual, quantity: 1, unitPriceYen }
}

function fiveYears(from: number, yearlyYen: number): Answers[] {
  return Array.from({ length: 5 }, (_, at) => cost(from + at, 'maintenance', yearlyYen))
}

test('O&M of exactly half is usual, and one yen more is above half', () => {
  const usual = system({}, { costs: [cost(2012, 'build', 500), ...fiveYears(2012, 100)] })
  const above = system({}, { costs: [cost(2012, 'build', 499), ...fiveYears(2012, 100)] })
  const found = analyseMaintenanceShare([usual, above])
  expect(found.aboveHalf.map(({ systemId }) => systemId)).toEqual([above.systemId])
  expect(found.perSystem.map(({ share }) => share)).toEqual([500 / 999, 0.5])
})

test('the second reading compares an average year with what it cost at first', () => {
  const [found] = analyseMaintenanceShare([
    system({}, { costs: [cost(2012, 'hardware', 600), cost(2012, 'build', 400), ...fiveYears(2012, 100)] }),
  ]).perSystem
  expect(found?.yearlyOverInitial).toBe(0.1)
})

test('no O&M and hardly any are flagged apart', () => {
  const none = system({}, { costs: [cost(2012, 'build', 1000)] })
  const low = system({}, { costs: [cost(2012, 'build', 1000), ...fiveYears(2012, 19)] })
  const limit = system({}, { costs: [cost(2012, 'build', 1000), ...fiveYears(2012, 20)] })
  const found = analyseMaintenanceShare([none, low, limit])
  expect(found.none.map(({ systemId }) => systemId)).toEqual([none.systemId])
  expect(found.abnormallyLow.map(({ systemId }) => systemId)).toEqual([low.systemId])
})

test('a settled figure takes the place of the planned one of the same year and item', () => {
  const [found] = analyseMaintenanceShare([
    system(
      {},
      { costs: [cost(2012, 'build', 800, 'planned'), cost(2012, 'build', 1000), ...fiveYears(2012, 10)] },
    ),
  ]).perSystem
  expect(found?.buildYen).toBe(1000)
})

test('the period is the five years before the next renewal, with what was spent to get ready', () => {
  const [found] = analyseMaintenanceShare([
    system(
      { inUseSince: '2002-04-01', nextRenewalOn: '2017-04-01', usePeriodYears: 5 },
      {
        costs: [
          cost(2001, 'build', 7777),
          cost(2010, 'maintenance', 999),
          cost(2011, 'build', 1000),
          ...fiveYears(2012, 100),
          cost(2017, 'maintenance', 999),
        ],
      },
    ),
  ]).perSystem
  expect(found).toMatchObject({
    firstFiscalYear: 2012,
    buildYen: 1000,
    maintenanceYen: 500,
    maintenanceYears: 5,
  })
})

test('a system that pays for its use alone has no share, and a planned one has none yet', () => {
  const { denominator, missing } = analyseMaintenanceShare([
    system({}, { costs: [cost(2013, 'useFee', 600)] }),
    system({ status: 'planned' }),
    system({}),
  ])
  expect(denominator).toBe(0)
  expect(missing.map(({ reason }) => reason)).toEqual(['notApplicable', 'planned', 'unanswered'])
})

test('systems of the state and the prefecture and retired ones stay out', () => {
  const records = [
    system({ kindOfUse: 'asp' }),
    system({ kindOfUse: 'asp', contractedBy: 'prefecture' }),
    system({ kindOfUse: 'asp', runBy: 'state' }),
    system({ kindOfUse: 'asp', status: 'retired' }),
  ]
  expect(analyseUsageForm(records).denominator).toBe(1)
})

test('不明, 対象外, 未回答 and 計画中 are told apart', () => {
  const { missing } = analyseUsers([
    system({ staffUsers: { missing: 'unknown' } }),
    system({ staffUsers: { missing: 'notApplicable' } }),
    system({}),
    system({ status: 'planned' }),
  ])
  expect(missing.map(({ reason }) => reason)).toEqual(['unknown', 'notApplicable', 'unanswered', 'planned'])
})

test.each([
  [0, 0],
  [55, 0],
  [56, 56],
  [299, 56],
  [300, 300],
])('%i users fall into the band from %i', (staffUsers, from) => {
  const band = analyseUsers([system({ staffUsers })]).bands.find(({ count }) => count === 1)
  expect(band?.from).toBe(from)
})

test('only a dedicated server that stands alone is a candidate', () => {
  const one = { servers: [{ serverName: 'A' }] }
  const two = { servers: [{ serverName: 'A' }, { serverName: 'B' }] }
  const alone = system({ kindOfUse: 'dedicatedServer' }, one)
  const found = analyseServers([
    alone,
    system({ kindOfUse: 'dedicatedServer' }, two),
    system({ kindOfUse: 'sharedServer' }, one),
  ])
  expect(found.singleServerDedicated.map(({ systemId }) => systemId)).toEqual([alone.systemId])
  expect(found.distribution.map(({ servers, count }) => [servers, count])).toEqual([
    [1, 2],
    [2, 1],
  ])
})

test('no server is 対象外 for a service, and 未回答 for a dedicated server', () => {
  const { missing } = analyseServers([
    system({ kindOfUse: 'asp' }),
    system({ kindOfUse: 'dedicatedServer' }),
    system({ status: 'planned' }),
  ])
  expect(missing.map(({ reason }) => reason)).toEqual(['notApplicable', 'unanswered', 'planned'])
})

test('servers in several kinds of place are counted as such, once', () => {
  const { denominator, counts } = analyseServerLocation([
    system(
      { kindOfUse: 'dedicatedServer' },
      {
        servers: [
          { serverName: 'A', place: 'serverRoom' },
          { serverName: 'B', place: 'office' },
        ],
      },
    ),
    system(
      { kindOfUse: 'dedicatedServer' },
      { servers: [{ serverName: 'A', place: 'serverRoom' }, { serverName: 'B' }] },
    ),
  ])
  expect(denominator).toBe(2)
  expect(counts.filter(({ count }) => count > 0).map(({ choice }) => choice)).toEqual([
    'serverRoom',
    'severalPlaces',
  ])
})

test('terminals that systems share are one type, and those inside a service contract none', () => {
  const terminal = (more: Answers) => ({ terminalType: '専用端末', isDedicated: true, ...more })
  const found = analyseTerminals([
    system({ workArea: 'children' }, { terminals: [terminal({ terminalCount: 1, sharedTypeName: '共用' })] }),
    system({ workArea: 'children' }, { terminals: [terminal({ terminalCount: 0, sharedTypeName: '共用' })] }),
    system({ workArea: 'tax' }, { terminals: [terminal({ terminalCount: 3 })] }),
    system({ workArea: 'tax' }, { terminals: [terminal({ terminalCount: 4, isInServiceContract: true })] }),
    system({ workArea: 'construction' }, { terminals: [terminal({ terminalCount: 5 })] }),
  ])
  expect(found).toMatchObject({ totalTypes: 2, totalTerminals: 4, denominator: 3 })
  expect(found.types.find(({ isShared }) => isShared)?.systems).toHaveLength(2)
})
