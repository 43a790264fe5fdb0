import type { Choice, SystemRecord } from '#modules/ledger/index.ts'
import { type MissingReason, type MissingSystem, refOf, type SystemRef } from './surveyed.ts'

/** How often an answer was given. */
export interface ChoiceCount {
  choice: string
  /** In Japanese, as the ledger has it. */
  label: string
  labelEn: string
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

/** Counts systems by answer. `choices` gives the order and the words; an answer outside it comes after them. */
export function tally(
  records: readonly SystemRecord[],
  choices: readonly Choice[],
  classify: (record: SystemRecord) => Classified,
): ChoiceTally {
  const byChoice = new Map<string, SystemRef[]>(choices.map(({ key }) => [key, []]))
  const missing: MissingSystem[] = []
  for (const record of records) {
    const found = classify(record)
    if ('reason' in found) {
      missing.push({ ...refOf(record), reason: found.reason })
      continue
    }
    const known = byChoice.get(found.choice)
    if (known) known.push(refOf(record))
    else byChoice.set(found.choice, [refOf(record)])
  }
  const denominator = records.length - missing.length
  const counts = [...byChoice].map(([choice, systems]) => ({
    choice,
    ...labelOf(choices, choice),
    count: systems.length,
    share: denominator === 0 ? 0 : systems.length / denominator,
    systems,
  }))
  return { denominator, missing, counts }
}

function labelOf(choices: readonly Choice[], choice: string): { label: string; labelEn: string } {
  const known = choices.find(({ key }) => key === choice)?.label
  return { label: known?.ja ?? choice, labelEn: known?.en ?? choice }
}
