import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { showMatrices as operation } from '../contract/findings.ts'
import {
  coverageGaps,
  initiatives,
  issueAreas,
  issueMatrix,
  issueTitles,
  principleMatrix,
  principles,
} from '../domain/index.ts'
import { judgeSelection } from './list-findings.ts'

/** Tables 5 and 6 beside what the ledger shows of the issues. */
export async function showMatrices(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { city, asOf, judgements, findings } = await judgeSelection(call)
  const foundBy = new Map(findings.map((finding) => [finding.issue, finding]))
  return {
    city,
    asOf: asOf.toString(),
    initiatives: initiatives.map((initiative) => ({
      ...initiative,
      findings: initiative.absorbs.filter((issue) => foundBy.has(issue)).length,
    })),
    issues: issueMatrix().rows.map(({ row: issue, cells }) => {
      const found = foundBy.get(issue)
      return {
        issue,
        rule: judgements.find((each) => each.issue === issue)!.rule,
        title: issueTitles[issue],
        area: issueAreas[issue.slice(0, 1)]!,
        severity: found?.severity ?? null,
        state: found?.state ?? null,
        systems: found?.systems.length ?? 0,
        cells,
      }
    }),
    principles: principleMatrix().rows.map(({ row: number, cells }) => ({
      number,
      title: principles[number],
      cells,
    })),
    gaps: coverageGaps(new Set(foundBy.keys())),
  }
}
