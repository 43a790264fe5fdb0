import { AppError, type InputOf, type OutputOf, type Problem } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { catalogue, checkRecord, loadNames, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { diagnose, refOf } from '../../domain/index.ts'
import type { tryChanges as operation } from '../contract/what-if.ts'
import { judge, type Scratch, scratchOf } from '../domain/index.ts'
import { readLimits } from './store/thresholds.ts'
import { compareAnalyses } from './what-if/compare-analyses.ts'
import { compareFindings } from './what-if/compare-findings.ts'
import { compareThemes } from './what-if/compare-themes.ts'
import { inTurn } from './what-if/in-turn.ts'
import { readScope } from './what-if/read-scope.ts'

type Input = InputOf<typeof operation>
type Output = OutputOf<typeof operation>

/**
 * Analyses and findings before and after changes to a copy of the ledger. The call has a transaction that only reads,
 * so nothing can be written. Wishes that the ledger itself would refuse are refused here too.
 * @throws AppError `kernel.invalidInput` with the place of every wish that cannot be fulfilled
 */
export async function tryChanges(call: SignedInCall<Input>): Promise<Output> {
  const { tx, input } = call
  const { city, asOf, divisions, records, isSelected } = await readScope(call)
  const scratch = scratchOf(records, input.changes)
  refuse([...scratch.problems, ...problemsOf(scratch, await knownNames(call, asOf.toString(), scratch))])
  const [before, after] = [records.filter(isSelected), scratch.records.filter(isSelected)]
  const limitsOf = await readLimits(tx, asOf.toString())
  const sides = { before: await inTurn(() => diagnose(before)), after: await inTurn(() => diagnose(after)) }
  const judged = {
    before: await inTurn(() => judge(before, { asOf, limitsOf })),
    after: await inTurn(() => judge(after, { asOf, limitsOf })),
  }
  const counted = new Set([...before, ...after].map(({ systemId }) => systemId))
  return {
    city,
    asOf: asOf.toString(),
    changed: scratch.changed.map((record) => ({ ...refOf(record), isCounted: counted.has(record.systemId) })),
    ...sides,
    figures: compareAnalyses(sides, call.language),
    themes: await compareThemes(call, { before, after, asOf, divisions }),
    findings: compareFindings(judged.before, judged.after),
  }
}

type KnownNames = Parameters<typeof checkRecord>[2]

/** Names that the copy's records may refer to: those of the ledger, of the day, and of systems that are tried. */
async function knownNames(
  { tx }: SignedInCall<Input>,
  asOf: string,
  { records }: Scratch,
): Promise<KnownNames> {
  const { known } = await loadNames(tx, asOf)
  const systems = new Map(known.systems)
  for (const record of records) {
    const name = textOf(record.answers, 'name')
    if (name !== undefined && !systems.has(name)) systems.set(name, record.systemId)
  }
  return { ...known, systems }
}

function problemsOf({ changed, wishAt }: Scratch, known: KnownNames): Problem[] {
  return changed.flatMap((record: SystemRecord) =>
    checkRecord(catalogue, record, known).map((problem) => ({
      ...problem,
      path: wishAt(record.systemId, problem.path),
    })),
  )
}

function refuse(problems: readonly Problem[]) {
  if (problems.length > 0) throw new AppError('kernel.invalidInput', {}, problems)
}
