import type { ReactNode } from 'react'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useSession } from '#ui/session/session.tsx'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { frameWords } from '../text/index.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'

/** On paper: whose it is, and of which day. */
function PrintedHead() {
  const language = useLanguage()
  const { city } = useSession()
  const { day } = useAsOf()
  const { longDate } = useFormats()
  return (
    <p className="hidden justify-between text-quiet text-sm print:flex">
      <span>{language === 'ja' ? city.nameJa : city.nameEn}</span>
      <span>{frameWords.say(language, 'asOf.past', { day: longDate(day) })}</span>
    </p>
  )
}

/** What stays around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const say = frameWords.useWords()
  return (
    <div className="min-h-dvh pb-16 md:pb-0 print:pb-0">
      <a
        href="#content"
        className="no-print fixed top-2 left-2 z-50 -translate-y-20 rounded-8 bg-accent px-4 py-2 font-bold text-on-accent focus:translate-y-0"
      >
        {say('frame.skip')}
      </a>
      <TopBar />
      <div className="flex">
        <Navigation />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1">
          <PrintedHead />
          {children}
        </main>
      </div>
      <BottomBar />
    </div>
  )
}
