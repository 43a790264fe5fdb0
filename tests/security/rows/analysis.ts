import { nothing, type Row } from './row.ts'

const readers = ['administrator', 'itPolicy', 'division', 'viewer'] as const

export const analysisRows: Readonly<Record<string, Row>> = {
  'analysis.diagnose': {
    permitted: readers,
    mine: nothing,
    others: ({ divisionId }) => ({ divisionId: [divisionId] }),
  },
  'analysis.summarise': { permitted: readers, mine: nothing },
  'analysis.listTags': { permitted: readers, mine: nothing },
  'analysis.exportAnalysis': {
    permitted: readers,
    mine: () => ({ analysis: 'users' }),
    others: ({ divisionId }) => ({ analysis: 'users', divisionId: [divisionId] }),
  },
  'analysis.exportDocument': {
    permitted: readers,
    mine: nothing,
    others: ({ divisionId }) => ({ divisionId: [divisionId] }),
  },
  'analysis.showPlaceHazards': { permitted: readers, mine: nothing },
  'analysis.assessPlace': {
    permitted: ['administrator', 'itPolicy'],
    mine: () => ({
      place: 'serverRoom',
      hazard: 'flood',
      level: 'low',
      source: '権限の確認',
      assessedOn: '2026-04-01',
    }),
  },
  'analysis.analyseThemes': {
    permitted: readers,
    mine: nothing,
    others: ({ divisionId }) => ({ divisionId: [divisionId] }),
  },
  'analysis.exportTheme': {
    permitted: readers,
    mine: () => ({ theme: 'renewals' }),
    others: ({ divisionId }) => ({ theme: 'renewals', divisionId: [divisionId] }),
  },
}
