import type { Judgement, Severity } from './judge.ts'

export const findingStates = ['open', 'accepted', 'disputed', 'closed'] as const
export type FindingState = (typeof findingStates)[number]

/** What may happen to a finding: the first five by the ledger, the last by a person. */
export const stepKinds = ['found', 'changed', 'returned', 'resolved', 'reopened', 'decided'] as const
export type StepKind = (typeof stepKinds)[number]

/** How a finding stands: what the rule said last, and what people decided about it. */
export interface Standing {
  isFound: boolean
  severity: Severity | null
  /** Systems concerned. */
  systemIds: readonly string[]
  state: FindingState
  /** Systems that were concerned when a person closed it: any other opens it again. */
  closedOver: readonly string[] | null
}

export interface Settled {
  standing: Standing
  /** Null when nothing worth noting happened. */
  kind: StepKind | null
}

/**
 * Follows a finding through a new judgement. What is no longer found closes by itself; what comes back, or grows by a
 * system that nobody had in mind when closing it, is open again. Whatever else people decided stays.
 */
export function settle(before: Standing | null, judgement: Judgement): Settled {
  const { isFound, severity, systems } = judgement
  const systemIds = systems.map(({ systemId }) => systemId).toSorted()
  const seen = { isFound, severity, systemIds }
  if (!before?.isFound) {
    if (!isFound) return { standing: before ?? { ...seen, state: 'closed', closedOver: null }, kind: null }
    return { standing: { ...seen, state: 'open', closedOver: null }, kind: before ? 'returned' : 'found' }
  }
  if (!isFound) return { standing: { ...seen, state: 'closed', closedOver: null }, kind: 'resolved' }
  const { state, closedOver } = before
  if (state === 'closed' && systemIds.some((each) => !closedOver?.includes(each)))
    return { standing: { ...seen, state: 'open', closedOver: null }, kind: 'reopened' }
  const isSame = severity === before.severity && systemIds.join() === before.systemIds.join()
  return { standing: { ...seen, state, closedOver }, kind: isSame ? null : 'changed' }
}

/** A person's decision about a finding that is there. */
export function decide(before: Standing, state: FindingState): Standing {
  return { ...before, state, closedOver: state === 'closed' ? before.systemIds : null }
}

/** Disputing and closing against the rule need a reason that others can read. */
export function needsReason(state: FindingState): boolean {
  return state === 'disputed' || state === 'closed'
}
