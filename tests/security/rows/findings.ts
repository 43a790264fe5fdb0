import { nothing, type Row } from './row.ts'

const it = ['administrator', 'itPolicy'] as const
const readers = [...it, 'division', 'viewer'] as const
const rule = 'staffUpkeep'

export const findingsRows: Readonly<Record<string, Row>> = {
  'analysis.listFindings': {
    permitted: readers,
    mine: nothing,
    others: ({ divisionId }) => ({ divisionId: [divisionId] }),
  },
  'analysis.showFinding': {
    permitted: readers,
    mine: () => ({ rule }),
    others: ({ divisionId }) => ({ rule, divisionId: [divisionId] }),
  },
  'analysis.changeFindingState': {
    permitted: it,
    mine: () => ({ rule, state: 'accepted', expectedVersion: 0 }),
  },
  'analysis.listFindingSteps': { permitted: readers, mine: nothing },
  'analysis.judgeFindings': { permitted: it, mine: nothing },
  'analysis.showMatrices': { permitted: readers, mine: nothing },
  'analysis.showThresholds': { permitted: readers, mine: nothing },
  'analysis.setThreshold': {
    permitted: it,
    mine: () => ({ rule, name: 'staffHours', value: 10, reason: '権限の確認' }),
  },
  'analysis.tryChanges': {
    permitted: readers,
    mine: ({ systemId }) => ({ changes: [{ systemId, isRetired: true }] }),
    others: ({ divisionId, systemId }) => ({
      divisionId: [divisionId],
      changes: [{ systemId, isRetired: true }],
    }),
  },
}
