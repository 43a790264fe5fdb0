import type { InputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { summarise as operation, Summary } from '../contract/summary.ts'
import { type Analysed, analyseSelection } from './diagnose.ts'

/** The figures of the whole city, whoever asks: its systems are counted, none is named. */
export async function summariseCity(call: SignedInCall<InputOf<typeof operation>>): Promise<Summary> {
  return withoutNames(await analyseSelection({ ...call, scope: 'all' }))
}

function withoutNames({ city, asOf, systems, analyses }: Analysed): Summary {
  const { maintenanceShare, users, servers, terminals } = analyses
  return {
    city,
    asOf,
    systems,
    analyses: {
      maintenanceShare: {
        ...basisOf(maintenanceShare),
        aboveHalf: maintenanceShare.aboveHalf.length,
        none: maintenanceShare.none.length,
        abnormallyLow: maintenanceShare.abnormallyLow.length,
      },
      users: {
        ...basisOf(users),
        bands: users.bands.map(({ from, to, count, share }) => ({ from, to, count, share })),
      },
      servers: {
        ...basisOf(servers),
        distribution: servers.distribution.map((each) => ({ servers: each.servers, count: each.count })),
        totalServers: servers.totalServers,
        singleServerDedicated: servers.singleServerDedicated.length,
      },
      usageForm: choicesOf(analyses.usageForm),
      serverLocation: choicesOf(analyses.serverLocation),
      operationStructure: choicesOf(analyses.operationStructure),
      dependency: choicesOf(analyses.dependency),
      terminals: {
        ...basisOf(terminals),
        totalTypes: terminals.totalTypes,
        totalTerminals: terminals.totalTerminals,
      },
    },
  }
}

function basisOf({ denominator, missing }: { denominator: number; missing: readonly unknown[] }) {
  return { denominator, missing: missing.length }
}

function choicesOf(tally: Analysed['analyses']['usageForm']) {
  const counts = tally.counts.map(({ choice, count, share }) => ({ choice, count, share }))
  return { ...basisOf(tally), counts }
}
