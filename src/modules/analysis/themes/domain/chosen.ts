import type { Bilingual } from '#kernel/contract/index.ts'
import { fieldByKey, isMissing, type SystemRecord, textOf, writeAnswer } from '#modules/ledger/index.ts'
import { type ChoiceTally, missingReason, tally } from '../../domain/index.ts'
import type { Figure } from './theme.ts'

/** How the systems answer a choice field of the ledger. */
export function countChoices(surveyed: readonly SystemRecord[], key: string): ChoiceTally {
  return tally(surveyed, fieldByKey.get(key)?.choices ?? [], (record) => {
    const choice = textOf(record.answers, key)
    return choice === undefined ? { reason: missingReason(record, record.answers[key]) } : { choice }
  })
}

/** Bars of a tally, those with nobody left out. */
export function figuresOf({ counts }: ChoiceTally, notable: (choice: string) => boolean): Figure[] {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ choice, label, labelEn, count, share, systems }) => ({
      key: choice,
      label: { ja: label, en: labelEn },
      value: count,
      share,
      isNotable: notable(choice),
      systems,
    }))
}

/** The words of an answer, or nothing where there is none. */
export function wordsOf({ answers }: SystemRecord, key: string): Bilingual | null {
  const field = fieldByKey.get(key)
  const answer = answers[key]
  if (!field || answer === undefined || isMissing(answer)) return null
  return { ja: writeAnswer(field, answer, 'ja'), en: writeAnswer(field, answer, 'en') }
}
