import type { Language, Words } from '#kernel/module/index.ts'

export type Values = Readonly<Record<string, string | number>>
export type Speak = (language: Language, key: string, values?: Values) => string

/** Fills `{name}` places of a sentence; numbers get separators, an unknown place stays visible. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => {
    const value = values[key]
    if (value === undefined) return place
    return typeof value === 'number' ? value.toLocaleString('ja-JP') : value
  })
}

/** One voice for all modules' words. A key without words answers with itself, so that a gap is seen, not hidden. */
export function speaker(sources: readonly Readonly<Record<Language, Words>>[]): Speak {
  const merged: Record<Language, Record<string, string>> = { ja: {}, en: {} }
  for (const source of sources) {
    Object.assign(merged.ja, source.ja)
    Object.assign(merged.en, source.en)
  }
  return (language, key, values) => fill(merged[language][key] ?? merged.ja[key] ?? key, values)
}

/** The reader's language from an `Accept-Language` header or a `LANG` variable; Japanese unless English comes first. */
export function preferredLanguage(header: string | undefined): Language {
  const first = (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((part) => part === 'ja' || part === 'en')
  return first === 'en' ? 'en' : 'ja'
}
