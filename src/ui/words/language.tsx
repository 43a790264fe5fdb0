import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import type { Language } from '#kernel/module/index.ts'

const LanguageContext = createContext<Language>('ja')

/** The language everything below is shown in; the page says it to screen readers too. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}
