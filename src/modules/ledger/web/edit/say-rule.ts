import { fill } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { ledgerWords } from '../../text/index.ts'
import type { Unreadable } from './draft.ts'

/** The sentence of a rule, the same one that the server would say. */
export function sayRule({ code, details }: Unreadable, language: Language): string {
  const words: Readonly<Record<string, string>> = ledgerWords[language]
  return fill(words[code] ?? code, details)
}
