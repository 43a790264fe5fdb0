import { rowsOf, textOf } from './answer.ts'
import type { Answers, SystemRecord } from './record.ts'

/** Why a system stays out of every sum. */
export type OutOfScope = 'contractedByOthers' | 'runByOthers' | 'retired'

/**
 * The policy counts systems that the city itself contracts and runs: those of the state and the prefecture stay
 * out of every sum, and so do retired ones. 不明 counts as the city's, so that nothing vanishes unseen.
 */
export function outOfScopeReason({ answers }: SystemRecord): OutOfScope | null {
  if ((textOf(answers, 'contractedBy') ?? 'city') !== 'city') return 'contractedByOthers'
  if ((textOf(answers, 'runBy') ?? 'city') !== 'city') return 'runByOthers'
  return textOf(answers, 'status') === 'retired' ? 'retired' : null
}

export function isInScope(record: SystemRecord): boolean {
  return outOfScopeReason(record) === null
}

/** Terminals that count: those inside a service contract stay out of every sum. */
export function countedTerminals(record: SystemRecord): readonly Answers[] {
  return rowsOf(record, 'terminals').filter((row) => row.isInServiceContract !== true)
}
