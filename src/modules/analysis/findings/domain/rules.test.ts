import { describe, expect, test } from 'vitest'
import type { Answers, SystemRecord } from '#modules/ledger/index.ts'
import { dateEvidence, issueMarks, judge, rules } from './index.ts'

const asOf = Temporal.PlainDate.from('2014-12-19')

interface Case {
  fires: Partial<SystemRecord>
  /** Evidence of the firing: criterion and field. */
  evidence: readonly (readonly [criterion: string, field: string])[]
  fine: Partial<SystemRecord>
}

const cost = (description: string | undefined, quantity: number, unitPriceYen: number): Answers => ({
  fiscalYear: 2013,
  costItem: 'maintenance',
  plannedOrActual: 'actual',
  ...(description && { description }),
  quantity,
  unitPriceYen,
})

const needed = [
  'requirements',
  'basicDesign',
  'configuration',
  'testReport',
  'operationManual',
  'recoveryManual',
]
const document = (documentKind: string, updatedOn = '2014-04-01') => ({
  documentTitle: documentKind,
  documentKind,
  updatedOn,
})

const server = (serverName: string): Answers => ({ serverName, cpuUsePercent: 5 })

const cases: Readonly<Record<string, Case>> = {
  customisationCost: {
    fires: {
      answers: { customisation: 'bespoke' },
      rows: { costs: [{ ...cost('改修', 2, 600_000), costItem: 'customisation' }] },
    },
    evidence: [
      ['deep', 'customisation'],
      ['cost', 'unitPriceYen'],
    ],
    fine: {
      answers: { customisation: 'small' },
      rows: { costs: [{ ...cost('改修', 1, 5_000_000), costItem: 'customisation', fiscalYear: 2005 }] },
    },
  },
  workStops: {
    fires: {
      answers: { workDependency: 'noWorkWithout', emergencyManual: 'none', operatorAgreement: 'inTalks' },
    },
    evidence: [
      ['noManual', 'workDependency'],
      ['noManual', 'emergencyManual'],
      ['noAgreement', 'workDependency'],
      ['noAgreement', 'operatorAgreement'],
    ],
    fine: { answers: { workDependency: 'worksWithout', recoveryTimeHours: 336, emergencyManual: 'none' } },
  },
  numberReadiness: {
    fires: {
      answers: {
        usesIndividualNumber: true,
        impactAssessment: 'notYet',
        networkZone: 'lgwan',
        keepsAccessLog: false,
      },
    },
    evidence: [
      ['notAssessed', 'impactAssessment'],
      ['outsideZone', 'networkZone'],
      ['noAccessLog', 'keepsAccessLog'],
    ],
    fine: { answers: { usesIndividualNumber: false, impactAssessment: 'notYet', networkZone: 'lgwan' } },
  },
  numberUse: {
    fires: { answers: { usesIndividualNumber: false, personalDataKinds: ['basic', 'income'] } },
    evidence: [
      ['notUsed', 'usesIndividualNumber'],
      ['notUsed', 'personalDataKinds'],
    ],
    fine: {
      answers: { usesIndividualNumber: true },
      rows: { interfaces: [{ data: '異動', direction: 'receive', interfaceMethod: 'file' }] },
    },
  },
  systemsStop: {
    fires: { answers: { dataBackup: 'done', offSiteStorage: 'notDone', seismicMeasures: 'planned' } },
    evidence: [
      ['noOffSite', 'offSiteStorage'],
      ['notFixed', 'seismicMeasures'],
    ],
    fine: {
      answers: {
        dataBackup: 'done',
        offSiteStorage: 'partly',
        seismicMeasures: 'done',
        powerMeasures: 'done',
      },
    },
  },
  singleServers: {
    fires: { answers: { kindOfUse: 'dedicatedServer' }, rows: { servers: [server('甲-01')] } },
    evidence: [
      ['alone', 'kindOfUse'],
      ['alone', 'cpuUsePercent'],
    ],
    fine: {
      answers: { kindOfUse: 'dedicatedServer' },
      rows: { servers: [server('甲-01'), server('甲-02')] },
    },
  },
  securityGaps: {
    fires: {
      answers: { antivirusCoverage: 'none', hasPersonalData: true, keepsAccessLog: false },
      rows: { software: [{ softwareName: 'OS', softwareKind: 'os', supportEndsOn: '2015-07-14' }] },
    },
    evidence: [
      ['antivirusGap', 'antivirusCoverage'],
      ['noAccessLog', 'keepsAccessLog'],
      ['supportEnds', 'supportEndsOn'],
    ],
    // One sign alone is not enough for this rule.
    fine: { answers: { antivirusCoverage: 'all', patternUpdates: 'monthly', patching: 'planned' } },
  },
  slowResponse: {
    fires: {
      answers: { arrivalTargetHours: 24, workDependency: 'noWorkWithout', monitoring: ['none'] },
      rows: { vendors: [{ vendor: '見本社', vendorRole: 'maintainer', travelHours: 5 }] },
    },
    evidence: [
      ['lateTarget', 'arrivalTargetHours'],
      ['farAway', 'travelHours'],
      ['unmonitored', 'workDependency'],
      ['unmonitored', 'monitoring'],
    ],
    fine: {
      answers: { arrivalTargetHours: 4, workDependency: 'noWorkWithout', monitoring: ['liveness'] },
      rows: { vendors: [{ vendor: '見本社', vendorRole: 'developer', travelHours: 5 }] },
    },
  },
  staffUpkeep: {
    fires: { answers: { operationStructure: 'staffOnly', staffHoursPerMonth: 8 } },
    evidence: [
      ['staffOnly', 'operationStructure'],
      ['manyHours', 'staffHoursPerMonth'],
    ],
    fine: { answers: { operationStructure: 'contractedOffSite', staffHoursPerMonth: 7.5 } },
  },
  procurementKnowHow: {
    fires: {
      rows: {
        contracts: [
          { contractName: '構築', contractKind: 'build', procurementMethod: 'negotiated' },
          {
            contractName: '保守',
            contractKind: 'maintenance',
            hasServiceLevel: false,
            renewsAutomatically: false,
          },
        ],
      },
    },
    evidence: [
      ['negotiated', 'procurementMethod'],
      ['noServiceLevel', 'hasServiceLevel'],
    ],
    fine: {
      rows: {
        contracts: [
          { contractName: '構築', contractKind: 'build', procurementMethod: 'proposal' },
          {
            contractName: '保守',
            contractKind: 'maintenance',
            hasServiceLevel: true,
            renewsAutomatically: true,
          },
        ],
      },
    },
  },
  unclearCosts: {
    fires: {
      rows: { costs: [cost('運用保守一式', 1, 900_000), { ...cost('人日', 10, 50_000), costItem: 'build' }] },
    },
    evidence: [['lump', 'unitPriceYen']],
    fine: { rows: { costs: [cost('ライセンス', 1, 900_000), cost('人日', 10, 50_000)] } },
  },
  missingDocuments: {
    fires: {
      rows: {
        documents: [...needed.slice(2).map((kind) => document(kind)), document('userManual', '2008-04-01')],
      },
    },
    evidence: [
      ['absent', 'documentKind'],
      ['absent', 'documentKind'],
      ['stale', 'updatedOn'],
    ],
    fine: { rows: { documents: needed.slice(1).map((kind) => document(kind)) } },
  },
  betterWork: {
    fires: {
      rows: {
        interfaces: [{ data: '給与', direction: 'send', interfaceMethod: 'manual' }],
        issues: [{ issueTitle: '打ち直している', issueTopic: 'use' }],
      },
    },
    evidence: [
      ['byHand', 'interfaceMethod'],
      ['wish', 'issueTitle'],
    ],
    fine: {
      rows: {
        interfaces: [{ data: '給与', direction: 'send', interfaceMethod: 'api' }],
        issues: [{ issueTitle: '保守が遠い', issueTopic: 'operation' }],
      },
    },
  },
}

const named = (name: string, { answers, rows }: Partial<SystemRecord>): SystemRecord => ({
  systemId: `id ${name}`,
  answers: { name, nameKana: name, owningDivision: '見本課', ...answers },
  rows: rows ?? {},
})

/** The city that a rule needs to speak: イ② asks for many. */
const cityOf = (parts: Partial<SystemRecord>, count: number) =>
  Array.from({ length: count }, (_, at) => named(`システム${at}`, parts))

const judged = (key: string, records: readonly SystemRecord[]) =>
  judge(records, { asOf }).find(({ rule }) => rule === key)!

test('there is one rule for each of the thirteen issues', () => {
  expect(rules.map(({ issue }) => issue)).toEqual(issueMarks)
  expect(Object.keys(cases)).toEqual(rules.map(({ key }) => key))
})

describe.each(rules)('$issue $key', ({ key, thresholds, criteria }) => {
  const { fires, evidence, fine } = cases[key]!
  const least = thresholds.leastSystems!.standard

  test('is found, with the answers that speak for it', () => {
    const found = judged(key, cityOf(fires, least))
    expect(found).toMatchObject({ isFound: true, severity: 'high', denominator: least })
    const first = found.evidence.filter(({ system }) => system === 'システム0')
    expect(first.map(({ criterion, field }) => [criterion, field])).toEqual(evidence)
    for (const { criterion } of first) expect(Object.keys(criteria)).toContain(criterion)
    expect(found.systems).toHaveLength(least)
    expect(found.initiatives.length).toBeGreaterThan(0)
  })

  test('is not found where the answers say otherwise', () => {
    expect(judged(key, cityOf(fine, least))).toMatchObject({
      isFound: false,
      severity: null,
      since: null,
      systems: [],
      denominator: least,
    })
  })

  test('does not judge a system without answers, and names what is missing', () => {
    const { isFound, denominator, missing, confidence } = judged(key, cityOf({}, 1))
    expect({ isFound, denominator }).toEqual({ isFound: false, denominator: 0 })
    expect(missing).toEqual([expect.objectContaining({ system: 'システム0', reason: 'unanswered' })])
    expect(confidence).toMatchObject({ level: 'low', share: 0 })
    expect(confidence.open.length).toBeGreaterThan(0)
  })

  test('says what it looks at in both languages, with thresholds that are its own', () => {
    for (const language of ['ja', 'en'] as const) {
      const { explanation } = rules.find((rule) => rule.key === key)!
      const names = [...explanation[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
      expect(Object.keys(thresholds)).toEqual(expect.arrayContaining(names))
    }
    for (const { minimum, standard, maximum } of Object.values(thresholds)) {
      expect(standard).toBeGreaterThanOrEqual(minimum)
      expect(standard).toBeLessThanOrEqual(maximum)
    }
  })
})

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
