import { AppError, type InputOf, type OutputOf, type Problem } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue, checkRecord, loadNames, type SystemRecord } from '#modules/ledger/index.ts'
import { diagnose } from '../../domain/index.ts'
import { readSelection } from '../../server/read-selection.ts'
import type { tryChanges as operation } from '../contract/what-if.ts'
import { issueTitles, type Judgement, judge, type Scratch, scratchOf } from '../domain/index.ts'
import { readLimits } from './store/thresholds.ts'

type Input = InputOf<typeof operation>
type Output = OutputOf<typeof operation>

/**
 * Analyses and findings before and after changes to a copy of the ledger. The call has a transaction that only reads,
 * so nothing can be written. Wishes that the ledger itself would refuse are refused here too.
 */
export async function tryChanges(call: SignedInCall<Input>): Promise<Output> {
  const { tx, input } = call
  const { city, asOf, records } = await readSelection(call)
  const scratch = scratchOf(records, input.changes)
  const names = await loadNames(tx, asOf.toString())
  refuse([...scratch.problems, ...problemsOf(scratch, input, names.known)])
  const limitsOf = await readLimits(tx, asOf.toString())
  const after = judge(scratch.records, { asOf, limitsOf })
  const before = judge(records, { asOf, limitsOf })
  return {
    city,
    asOf: asOf.toString(),
    before: diagnose(records),
    after: diagnose(scratch.records),
    findings: before.map((was, at) => compare(was, after[at]!)),
  }
}

function problemsOf(
  { changed }: Scratch,
  { changes }: Input,
  known: Parameters<typeof checkRecord>[2],
): Problem[] {
  return changed.flatMap((record: SystemRecord) => {
    const at = changes.findLastIndex(({ systemId }) => systemId === record.systemId)
    return checkRecord(catalogue, record, known).map((problem) => ({
      ...problem,
      path: `changes[${at}].${problem.path}`,
    }))
  })
}

function refuse(problems: readonly Problem[]) {
  if (problems.length > 0) throw new AppError('kernel.invalidInput', {}, problems)
}

function compare(before: Judgement, after: Judgement): Output['findings'][number] {
  const { rule, issue } = before
  return {
    rule,
    issue,
    title: issueTitles[issue],
    before: outcome(before),
    after: outcome(after),
    change: changeOf(before, after),
  }
}

function outcome({ isFound, severity, denominator, systems }: Judgement) {
  return { isFound, severity, denominator, systems }
}

/** By the number of systems concerned: that is what a person can count. */
function changeOf(before: Judgement, after: Judgement): Output['findings'][number]['change'] {
  if (before.isFound && !after.isFound) return 'resolved'
  if (!before.isFound && after.isFound) return 'new'
  const difference = after.systems.length - before.systems.length
  return difference < 0 ? 'better' : difference > 0 ? 'worse' : 'same'
}
