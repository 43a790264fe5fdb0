import type { OutputOf } from '#kernel/contract/index.ts'
import type { tryChanges } from '../../contract/what-if.ts'
import { issueTitles, type Judgement } from '../../domain/index.ts'

type Compared = OutputOf<typeof tryChanges>['findings'][number]

/** Every issue before and after; both in the order of the rules. */
export function compareFindings(before: readonly Judgement[], after: readonly Judgement[]): Compared[] {
  return before.map((was, at) => compare(was, after[at]!))
}

function compare(before: Judgement, after: Judgement): Compared {
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
function changeOf(before: Judgement, after: Judgement): Compared['change'] {
  if (before.isFound && !after.isFound) return 'resolved'
  if (!before.isFound && after.isFound) return 'new'
  const difference = after.systems.length - before.systems.length
  return difference < 0 ? 'better' : difference > 0 ? 'worse' : 'same'
}
