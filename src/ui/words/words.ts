import { fill, type Values } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { useLanguage } from './language.tsx'

/** Says one of a screen's sentences, its `{places}` filled; a key that does not exist does not compile. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

export interface ScreenWords<Key extends string> {
  /** Inside a component; the same function while the language stays. */
  useWords(): Say<Key>
  /** Where a language is at hand: titles, files. */
  say(language: Language, key: Key, values?: Values): string
}

/** The words of one room's screens. The English file must know every key of the Japanese one. */
export function defineWords<const J extends Readonly<Record<string, string>>>(texts: {
  ja: J
  en: Readonly<Record<keyof J, string>>
}): ScreenWords<Extract<keyof J, string>> {
  const say = (language: Language, key: Extract<keyof J, string>, values?: Values) =>
    fill(texts[language][key], values)
  const sayers: Readonly<Record<Language, Say<Extract<keyof J, string>>>> = {
    ja: (key, values) => say('ja', key, values),
    en: (key, values) => say('en', key, values),
  }
  return { say, useWords: () => sayers[useLanguage()] }
}
