import type { Language } from '#kernel/module/index.ts'

const longest = 31

/**
 * Names for the sheets of systems: what spreadsheet programs allow (at most 31 characters, none of : \ / ? * [ ],
 * no apostrophe at an end), each once, and none of the book's own.
 */
export function sheetNames(names: readonly string[], language: Language): string[] {
  const taken = new Set(['一覧', 'overview', '選択肢', 'history'])
  return names.map((name) => {
    const plain = name
      .replaceAll(/[:\\/?*[\]\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim()
    const base = plain || (language === 'ja' ? 'システム' : 'System')
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`
      const candidate = `${cut(base, longest - suffix.length)}${suffix}`
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

/** Counts as spreadsheet programs do, and leaves no half of a surrogate pair. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()
}
