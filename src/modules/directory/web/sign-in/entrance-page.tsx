import { type ReactNode, useEffect } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { keepLanguage, useLanguage } from '#ui/words/index.ts'

/** Pages before anybody is signed in: one column, and the language to choose. */
export function EntrancePage({
  title,
  purpose,
  onLanguage,
  children,
}: {
  title: string
  purpose?: ReactNode
  onLanguage: (language: Language) => void
  children: ReactNode
}) {
  const language = useLanguage()
  useEffect(() => {
    document.title = `${title} | Saiteki`
  }, [title])
  const choose = (code: Language) => {
    keepLanguage(code)
    onLanguage(code)
  }
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6 sm:py-16">
      <header className="mb-8 flex items-center justify-between gap-4">
        <span className="font-bold text-xl">
          Saiteki <span className="ml-1 font-normal text-base text-quiet">最適</span>
        </span>
        <span className="flex gap-1 text-sm">
          {(['ja', 'en'] as const).map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={language === code}
              onClick={() => choose(code)}
              className="min-h-9 rounded-8 px-2 hover:bg-hover aria-pressed:font-bold aria-pressed:text-accent"
            >
              {code === 'ja' ? '日本語' : 'English'}
            </button>
          ))}
        </span>
      </header>
      <main>
        <h1 className="text-2xl">{title}</h1>
        {purpose && <p className="mt-1 text-quiet">{purpose}</p>}
        <div className="mt-6">{children}</div>
      </main>
    </div>
  )
}
