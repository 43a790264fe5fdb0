import type { AnalysisName } from '../../contract/shapes.ts'
import type { Summary } from '../../contract/summary.ts'
import { column, type Table, type Voice } from '../../report/index.ts'

/** The whole city's shares in the order of an analysis' figures, or null where there are none to compare with. */
function citySharesOf({ analyses }: Summary, name: AnalysisName): readonly number[] | null {
  switch (name) {
    case 'maintenanceShare':
    case 'terminals':
      return null
    case 'users':
      return analyses.users.bands.map(({ share }) => share)
    case 'servers': {
      const { distribution, denominator } = analyses.servers
      return distribution.map(({ count }) => count / denominator)
    }
    default:
      return analyses[name].counts.map(({ share }) => share)
  }
}

/** The figures with the whole city's beside them, for whoever looks at some divisions only. */
export function withCity(
  table: Table,
  summary: Summary | undefined,
  name: AnalysisName,
  voice: Voice,
): Table {
  const shares = summary && citySharesOf(summary, name)
  if (!shares) return table
  return {
    columns: [...table.columns, column(voice, 'city', 'share')],
    rows: table.rows.map(({ cells, ...row }, at) => ({ ...row, cells: [...cells, shares[at] ?? null] })),
  }
}
