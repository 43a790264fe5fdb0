import type { Language } from '#kernel/module/index.ts'

const key = 'saiteki.language'

/** What this browser showed last, else what it asks for; the person's own setting comes before both. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(key)
  if (kept === 'ja' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ja'
}

export function keepLanguage(language: Language) {
  localStorage.setItem(key, language)
}
