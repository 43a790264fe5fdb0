import { analysisRows } from './analysis.ts'
import { comparisonRows } from './comparison.ts'
import { directoryRows } from './directory.ts'
import { findingsRows } from './findings.ts'
import { kernelRows } from './kernel.ts'
import { ledgerRows } from './ledger.ts'
import type { Row } from './row.ts'

/** One row an operation, by `module.name`. */
export const rows: Readonly<Record<string, Row>> = {
  ...kernelRows,
  ...directoryRows,
  ...ledgerRows,
  ...analysisRows,
  ...findingsRows,
  ...comparisonRows,
}
