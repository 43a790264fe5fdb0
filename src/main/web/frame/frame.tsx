import type { ReactNode } from 'react'
import { frameWords } from '../text/index.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'

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
          {children}
        </main>
      </div>
      <BottomBar />
    </div>
  )
}
