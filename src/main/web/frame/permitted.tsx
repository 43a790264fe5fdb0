import { useMatches } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Page } from '#ui/page/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { everyScreen } from '../every-screen.ts'
import { frameWords } from '../text/index.ts'

/** Keeps a page from whoever may not use it, in words; the server checks every request again. */
export function Permitted({ children }: { children: ReactNode }) {
  const say = frameWords.useWords()
  const language = useLanguage()
  const { permissions } = useSession()
  const path = useMatches().at(-1)?.fullPath
  const page = everyScreen.flatMap(({ pages }) => pages).find((one) => one.path === path)
  useEffect(() => {
    if (page) document.title = `${page.title[language]} | Saiteki`
  }, [page, language])
  if (!page?.permission || permissions[page.permission]) return children
  return (
    <Page title={say('notAllowed.title')}>
      <p>{say('notAllowed.body')}</p>
    </Page>
  )
}
