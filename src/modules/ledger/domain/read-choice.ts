import type { Choice } from '../catalogue/field.ts'
import type { Reading } from './reading.ts'

/** The key of a choice written as its key or its label in either language, whatever the width of its letters. */
export function readChoice(choices: readonly Choice[], text: string): string | null {
  const wanted = fold(text)
  const found = choices.find(({ key, label }) =>
    [key, label.ja, label.en].some((each) => fold(each) === wanted),
  )
  return found?.key ?? null
}

/** Several choices between 、 or line ends (a comma too, where no label holds one); in the catalogue's order. */
export function readChoices(choices: readonly Choice[], text: string): Reading {
  const keys = new Set<string>()
  for (const part of text.split(/[、;；|\n]/)) {
    const whole = readChoice(choices, part)
    const found = whole ? [whole] : part.split(/[,，]/).map((piece) => readChoice(choices, piece) ?? piece)
    for (const each of found) {
      if (each.trim() === '') continue
      if (!choices.some(({ key }) => key === each))
        return { code: 'ledger.unknownChoice', details: { value: each.trim() } }
      keys.add(each)
    }
  }
  return { answer: choices.map(({ key }) => key).filter((key) => keys.has(key)) }
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
