import type { Analyses, AnalysisName, System } from '../../contract/shapes.ts'

/**
 * One number of the diagnosis that can be held against the same number of another day, division or city: so many of so
 * many systems, or, where the denominator is null, simply so many.
 */
export interface Figure {
  /** Stable name, e.g. `usageForm.dedicatedServer`. */
  key: string
  analysis: AnalysisName | 'ledger'
  count: number
  /** Systems with an answer; null for a plain number. */
  denominator: number | null
  /** Systems that are counted, where the figure counts systems. */
  systems: readonly System[]
}

const choiceAnalyses = ['usageForm', 'serverLocation', 'operationStructure', 'dependency'] as const

/** Every comparable figure of a diagnosis, in its order; the same keys whatever the ledger holds. */
export function figuresOf({ systems, analyses }: { systems: number; analyses: Analyses }): Figure[] {
  const { maintenanceShare, users, servers, terminals } = analyses
  const plain = (key: string, analysis: Figure['analysis'], count: number): Figure => ({
    key,
    analysis,
    count,
    denominator: null,
    systems: [],
  })
  const of = (
    key: string,
    analysis: AnalysisName,
    counted: readonly System[],
    denominator: number,
  ): Figure => ({
    key: `${analysis}.${key}`,
    analysis,
    count: counted.length,
    denominator,
    systems: counted.map(({ system, systemId, division }) => ({ system, systemId, division })),
  })
  return [
    plain('systems', 'ledger', systems),
    ...(['aboveHalf', 'abnormallyLow', 'none'] as const).map((flag) =>
      of(flag, 'maintenanceShare', maintenanceShare[flag], maintenanceShare.denominator),
    ),
    ...users.bands.map(({ from, systems: counted }) => of(String(from), 'users', counted, users.denominator)),
    plain('servers.total', 'servers', servers.totalServers),
    of('singleDedicated', 'servers', servers.singleServerDedicated, servers.denominator),
    ...choiceAnalyses.flatMap((name) =>
      analyses[name].counts.map(({ choice, systems: counted }) =>
        of(choice, name, counted, analyses[name].denominator),
      ),
    ),
    plain('terminals.types', 'terminals', terminals.totalTypes),
    plain('terminals.total', 'terminals', terminals.totalTerminals),
  ]
}

/** What two cities can be compared by: a share where there is a denominator, else the number; null while nobody answered. */
export function measureOf({ count, denominator }: Pick<Figure, 'count' | 'denominator'>): number | null {
  if (denominator === null) return count
  return denominator === 0 ? null : count / denominator
}

/** Whether anybody answered what the figure is of: no servers written down is not a city without servers. */
export function isAnswered({ analysis }: Pick<Figure, 'analysis'>, analyses: Analyses): boolean {
  return analysis === 'ledger' || analyses[analysis].denominator > 0
}
