import type { Answers, SystemRecord } from '#modules/ledger/index.ts'
import { judge } from '../domain/index.ts'

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

/** Of every rule, a system in which it speaks and one in which it does not. */
export const cases: Readonly<Record<string, Case>> = {
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

export const named = (name: string, { answers, rows }: Partial<SystemRecord>): SystemRecord => ({
  systemId: `id ${name}`,
  answers: { name, nameKana: name, owningDivision: '見本課', ...answers },
  rows: rows ?? {},
})

/** The city that a rule needs to speak: イ② asks for many. */
export const cityOf = (parts: Partial<SystemRecord>, count: number) =>
  Array.from({ length: count }, (_, at) => named(`システム${at}`, parts))

export const judged = (key: string, records: readonly SystemRecord[]) =>
  judge(records, { asOf }).find(({ rule }) => rule === key)!
