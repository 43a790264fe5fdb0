import { nobody, nothing, type Row, type World } from './row.ts'

const it = ['administrator', 'itPolicy'] as const
const writers = [...it, 'division'] as const
const everybodyHere = [...writers, 'viewer', 'vendor'] as const

const mine = ({ systemId }: World) => ({ systemId })
const others = ({ othersSystemId }: World) => ({ systemId: othersSystemId })
const why = { reason: '権限の確認', expectedVersion: 1 }
const days = { from: '2026-04-01', to: '2026-11-24' }

/** Answers that every system must have. */
export const leastAnswers = (name: string, owningDivision: string) => ({
  name,
  owningDivision,
  status: 'running',
  contractedBy: 'city',
  runBy: 'city',
})

export const ledgerRows: Readonly<Record<string, Row>> = {
  'ledger.listSystems': { permitted: everybodyHere, mine: nothing },
  'ledger.exportList': { permitted: everybodyHere, mine: nothing },
  'ledger.listNames': { permitted: writers, mine: nothing },
  'ledger.showSystem': { permitted: everybodyHere, mine, others },
  'ledger.systemHistory': { permitted: everybodyHere, mine, others },
  'ledger.compareSystem': {
    permitted: everybodyHere,
    mine: (world) => ({ ...mine(world), ...days }),
    others: (world) => ({ ...others(world), ...days }),
  },
  'ledger.compareLedger': { permitted: everybodyHere, mine: () => days },
  'ledger.ledgerCompleteness': { permitted: everybodyHere, mine: nothing },
  'ledger.listViews': { permitted: everybodyHere, mine: nothing },
  'ledger.addView': {
    permitted: everybodyHere,
    mine: ({ fresh }) => ({ name: `表示${fresh()}`, filter: {}, order: {} }),
  },
  // Views are their maker's own; this one is nobody's.
  'ledger.changeView': {
    permitted: everybodyHere,
    mine: ({ fresh }) => ({ viewId: nobody, name: `表示${fresh()}`, filter: {}, order: {} }),
  },
  'ledger.deleteView': { permitted: everybodyHere, mine: () => ({ viewId: nobody }) },
  'ledger.describeCatalogue': { permitted: 'signedIn', mine: nothing },
  'ledger.registerSystem': {
    permitted: writers,
    mine: ({ fresh }) => ({ ...why, answers: leastAnswers(`新しいシステム${fresh()}`, '税務課') }),
    others: ({ fresh }) => ({ ...why, answers: leastAnswers(`新しいシステム${fresh()}`, '情報政策課') }),
  },
  'ledger.reviseSystem': {
    permitted: writers,
    mine: (world) => ({ ...mine(world), ...why, answers: { staffUsers: 3 } }),
    others: (world) => ({ ...others(world), ...why, answers: { staffUsers: 3 } }),
  },
  'ledger.retireSystem': {
    permitted: writers,
    mine: (world) => ({ ...mine(world), ...why }),
    others: (world) => ({ ...others(world), ...why }),
  },
  'ledger.planImport': { permitted: writers, mine: ({ fileId }) => ({ fileIds: [fileId] }) },
  'ledger.listImports': { permitted: writers, mine: nothing },
  // Imports are their maker's own; this one is nobody's.
  'ledger.showImport': { permitted: writers, mine: () => ({ importId: nobody }) },
  'ledger.exportProblems': { permitted: writers, mine: () => ({ importId: nobody }) },
  'ledger.acceptImport': { permitted: writers, mine: () => ({ importId: nobody, reason: '権限の確認' }) },
  'ledger.cancelImport': { permitted: writers, mine: () => ({ importId: nobody }) },
  'ledger.exportLedger': {
    permitted: everybodyHere,
    mine: ({ systemId }) => ({ format: 'json', systemIds: [systemId] }),
    others: ({ othersSystemId }) => ({ format: 'json', systemIds: [othersSystemId] }),
  },
  'ledger.exportTemplate': { permitted: everybodyHere, mine: () => ({ format: 'json' }) },
}
