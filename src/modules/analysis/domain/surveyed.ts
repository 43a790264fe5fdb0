import { type Answer, isInScope, isMissing, type SystemRecord, textOf } from '#modules/ledger/index.ts'

/** Why a system is not in a denominator: 未回答, 対象外, 不明, or 計画中 (not in use yet). */
export type MissingReason = 'unanswered' | 'notApplicable' | 'unknown' | 'planned'

/** A system as the analyses name it: by its name and its owner's. */
export interface SystemRef {
  system: string
  systemId: string
  division: string
}

export interface MissingSystem extends SystemRef {
  reason: MissingReason
}

/**
 * Systems that every analysis looks at: contracted and run by the city, not retired
 * (逗子市情報システム全体最適化方針 3.2), in the order of their reading, whatever order they come in.
 */
export function surveyed(records: readonly SystemRecord[]): SystemRecord[] {
  return records
    .filter(isInScope)
    .map((record) => ({ record, reading: readingOf(record) }))
    .sort((a, b) => compare(a.reading, b.reading))
    .map(({ record }) => record)
}

/** Single answers that tell which systems count, in which order, and how they are named. */
export const scopeKeys = ['name', 'nameKana', 'owningDivision', 'status', 'contractedBy', 'runBy'] as const

export function refOf({ systemId, answers }: SystemRecord): SystemRef {
  return {
    system: textOf(answers, 'name') ?? '',
    systemId,
    division: textOf(answers, 'owningDivision') ?? '',
  }
}

/** A missing answer's reason; a system that is still planned or being built is 計画中, not in arrears. */
export function missingReason(record: SystemRecord, answer: Answer | undefined): MissingReason {
  if (answer !== undefined && isMissing(answer)) return answer.missing
  return isBeforeUse(record) ? 'planned' : 'unanswered'
}

export function isBeforeUse({ answers }: SystemRecord): boolean {
  const status = textOf(answers, 'status')
  return status === 'planned' || status === 'building'
}

function readingOf({ systemId, answers }: SystemRecord): string {
  return `${textOf(answers, 'nameKana') ?? ''}\u0000${textOf(answers, 'name') ?? ''}\u0000${systemId}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
