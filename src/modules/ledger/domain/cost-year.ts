/** A fiscal year and how many systems have a cost in it. */
export interface CostYear {
  fiscalYear: number
  systems: number
}

/** The years in which systems have costs, the newest first. */
export function countCostYears(costs: readonly { fiscalYear: number }[]): CostYear[] {
  return [...Map.groupBy(costs, ({ fiscalYear }) => fiscalYear)]
    .map(([fiscalYear, { length }]) => ({ fiscalYear, systems: length }))
    .sort((a, b) => b.fiscalYear - a.fiscalYear)
}

/**
 * The year by which a list compares costs when nobody chose one, since amounts of different years are not comparable:
 * the latest that has costs of at least four fifths as many systems as the fullest year. Null while there is no cost.
 */
export function commonCostYear(years: readonly CostYear[]): number | null {
  const fullest = Math.max(...years.map(({ systems }) => systems))
  const common = years.filter(({ systems }) => systems * 5 >= fullest * 4).map(({ fiscalYear }) => fiscalYear)
  return common.length === 0 ? null : Math.max(...common)
}
