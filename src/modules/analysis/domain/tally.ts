import type { SystemRecord } from '#modules/ledger/index.ts'
import { type MissingReason, type MissingSystem, refOf, type SystemRef } from './surveyed.ts'

/** How often an answer was given. */
export interface ChoiceCount {
  choice: string
  count: number
  /** count ÷ denominator, 0…1; 0 while nobody has answered. */
  share: number
  systems: readonly SystemRef[]
}

export interface ChoiceTally {
  /** Systems with an answer. */
  denominator: number
  missing: readonly MissingSystem[]
  /** Every choice, in the order of the catalogue, the ones that nobody chose too. */
  counts: readonly ChoiceCount[]
}

/** A system's answer, or why there is none. */
export type Classified = { choice: string } | { reason: MissingReason }

/** Counts systems by answer. `choices` gives the order; an answer outside it comes after them. */
export function tally(
  records: readonly SystemRecord[],
  choices: readonly string[],
  classify: (record: SystemRecord) => Classified,
): ChoiceTally {
  const byChoice = new Map<string, SystemRef[]>(choices.map((choice) => [choice, []]))
  const missing: MissingSystem[] = []
  for (const record of records) {
    const found = classify(record)
    if ('reason' in found) missing.push({ ...refOf(record), reason: found.reason })
    else byChoice.set(found.choice, [...(byChoice.get(found.choice) ?? []), refOf(record)])
  }
  const denominator = records.length - missing.length
  const counts = [...byChoice].map(([choice, systems]) => ({
    choice,
    count: systems.length,
    share: denominator === 0 ? 0 : systems.length / denominator,
    systems,
  }))
  return { denominator, missing, counts }
}
