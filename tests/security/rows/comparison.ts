import { nothing, type Row } from './row.ts'

const readers = ['administrator', 'itPolicy', 'division', 'viewer'] as const
const it = ['administrator', 'itPolicy'] as const

export const comparisonRows: Readonly<Record<string, Row>> = {
  'analysis.compareDiagnoses': {
    permitted: readers,
    mine: () => ({ leftAsOf: '2026-04-01' }),
    others: ({ divisionId }) => ({ leftDivisionId: divisionId }),
  },
  'analysis.compareCities': { permitted: readers, mine: nothing },
  'analysis.shareFigures': { permitted: it, mine: nothing },
  'analysis.withdrawFigures': { permitted: it, mine: nothing },
}
