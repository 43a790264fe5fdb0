import { initiatives, type PrincipleNumber, principleNumbers } from './initiatives.ts'
import { type IssueMark, issueMarks } from './issues.ts'

/** One column an initiative, one row an issue (表5) or a principle (表6). */
export interface Matrix<Row> {
  columns: readonly number[]
  rows: readonly { row: Row; cells: readonly boolean[] }[]
}

/** 表5: which initiative absorbs which issue. */
export function issueMatrix(): Matrix<IssueMark> {
  return matrix(issueMarks, (row) => initiatives.map(({ absorbs }) => absorbs.includes(row)))
}

/** 表6: which initiative serves which principle. */
export function principleMatrix(): Matrix<PrincipleNumber> {
  return matrix(principleNumbers, (row) => initiatives.map(({ serves }) => serves.includes(row)))
}

/** What would be a hole in the argument: an issue that leads nowhere, an initiative that nothing asks for. */
export interface CoverageGaps {
  issuesWithoutInitiative: readonly IssueMark[]
  principlesWithoutInitiative: readonly PrincipleNumber[]
  /** Initiatives that absorb no issue. */
  initiativesWithoutIssue: readonly number[]
  initiativesWithoutPrinciple: readonly number[]
  /** Initiatives none of whose issues is found in the city now: nothing in the ledger asks for them. */
  initiativesWithoutFinding: readonly number[]
}

export function coverageGaps(found: ReadonlySet<IssueMark>): CoverageGaps {
  const empty = <Row>({ rows }: Matrix<Row>) =>
    rows.filter(({ cells }) => !cells.includes(true)).map(({ row }) => row)
  const without = (test: (initiative: (typeof initiatives)[number]) => boolean) =>
    initiatives.filter((each) => !test(each)).map(({ number }) => number)
  return {
    issuesWithoutInitiative: empty(issueMatrix()),
    principlesWithoutInitiative: empty(principleMatrix()),
    initiativesWithoutIssue: without(({ absorbs }) => absorbs.length > 0),
    initiativesWithoutPrinciple: without(({ serves }) => serves.length > 0),
    initiativesWithoutFinding: without(({ absorbs }) => absorbs.some((issue) => found.has(issue))),
  }
}

function matrix<Row>(rows: readonly Row[], cellsOf: (row: Row) => boolean[]): Matrix<Row> {
  return {
    columns: initiatives.map(({ number }) => number),
    rows: rows.map((row) => ({ row, cells: cellsOf(row) })),
  }
}
