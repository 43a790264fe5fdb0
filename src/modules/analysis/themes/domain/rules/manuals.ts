import { countChoices, wordsOf } from '../chosen.ts'
import { nationalContinuity } from '../national-continuity.ts'
import { type Rule, ratio } from '../theme.ts'

/** What municipalities answered nationwide, where the same was asked; 作成中 was not. */
const national: Readonly<Record<string, number>> = {
  exists: nationalContinuity.drawnUpShare,
  planned: nationalContinuity.plannedShare,
  none: nationalContinuity.noneShare,
}

/** How far the emergency manuals of the systems have come (as figure 10 of the policy asks it of municipalities). */
export const manuals: Rule = (surveyed) => {
  const counted = countChoices(surveyed, 'emergencyManual')
  const countOf = (key: string) => counted.counts.find(({ choice }) => choice === key)?.count ?? 0
  const coming = countOf('beingWritten') + countOf('planned')
  const recordOf = new Map(surveyed.map((record) => [record.systemId, record]))
  return {
    denominator: counted.denominator,
    missing: counted.missing,
    indicators: {
      exists: { value: countOf('exists'), kind: 'count' },
      share: { value: ratio(countOf('exists'), counted.denominator), kind: 'share' },
      coming: { value: coming, kind: 'count' },
      none: { value: countOf('none'), kind: 'count' },
    },
    measures: 'systems',
    figures: counted.counts.map(({ choice, label, labelEn, count, share, systems }) => ({
      key: choice,
      label: { ja: label, en: labelEn },
      value: count,
      share,
      isNotable: choice === 'none',
      systems,
      cells: [national[choice] ?? null],
    })),
    figureColumns: [{ key: 'nationalShare', kind: 'share' }],
    columns: [{ key: 'emergencyManual', kind: 'text' }],
    details: counted.counts.flatMap(({ systems }) =>
      systems.map((system) => ({
        ...system,
        cells: [wordsOf(recordOf.get(system.systemId)!, 'emergencyManual')],
      })),
    ),
  }
}
