import { Link } from '@tanstack/react-router'
import { House, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '#ui/words/index.ts'
import { frameWords } from '../text/index.ts'
import { AreaFlyout } from './area-flyout.tsx'
import { areaIcons, useLoop, useNearestPath } from './loop.ts'

const key = 'saiteki.menu'
const chosenLook = '[&.active]:bg-accent-soft [&.active]:font-bold [&.active]:text-accent'

/** The loop at the left; collapses to icons. */
export function Navigation() {
  const say = frameWords.useWords()
  const [isWide, setIsWide] = useState(() => localStorage.getItem(key) !== 'narrow')
  const toggle = () => {
    localStorage.setItem(key, isWide ? 'narrow' : 'wide')
    setIsWide(!isWide)
  }
  const Icon = isWide ? PanelLeftClose : PanelLeftOpen
  return (
    <nav
      aria-label={say('frame.navigation')}
      className={`no-print sticky top-14 z-[15] hidden h-[calc(100dvh-3.5rem)] shrink-0 flex-col border-line border-r bg-sunken pt-3 pb-2 md:flex ${isWide ? 'w-56 px-2' : 'w-14 px-1.5'}`}
    >
      <div className="min-h-0 flex-1 overflow-y-auto">{isWide ? <WideLoop /> : <NarrowLoop />}</div>
      <button
        type="button"
        aria-expanded={isWide}
        aria-label={say(isWide ? 'frame.collapse' : 'frame.expand')}
        onClick={toggle}
        className="mt-1 flex min-h-10 shrink-0 items-center gap-2 rounded-8 px-2.5 text-quiet text-sm hover:bg-hover"
      >
        <Icon aria-hidden size={20} />
        {isWide && say('frame.collapse')}
      </button>
    </nav>
  )
}

function WideLoop() {
  const say = frameWords.useWords()
  const language = useLanguage()
  const loop = useLoop()
  const nearest = useNearestPath(loop.flatMap(({ entries }) => entries))
  const look = `flex min-h-8 items-center rounded-8 py-0.5 pr-2 pl-10 text-ink no-underline hover:bg-hover ${chosenLook}`
  return (
    <>
      <Link
        to="/"
        activeOptions={{ exact: true, includeSearch: false }}
        className={`flex min-h-10 items-center gap-2.5 rounded-8 px-2.5 text-ink no-underline hover:bg-hover ${chosenLook}`}
      >
        <House aria-hidden size={20} />
        {say('frame.home')}
      </Link>
      {loop.map(({ area, entries }) => {
        const Icon = areaIcons[area]
        return (
          <div key={area} className="mt-4">
            <h2 className="flex items-center gap-2.5 px-2.5 py-1 text-quiet text-sm">
              <Icon aria-hidden size={20} />
              {say(`area.${area}`)}
            </h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.path}>
                  <Link
                    to={entry.path}
                    activeOptions={{ exact: entry.path !== nearest, includeSearch: false }}
                    className={look}
                  >
                    {entry.label[language]}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

function NarrowLoop() {
  const say = frameWords.useWords()
  const loop = useLoop()
  const look = `flex size-11 items-center justify-center rounded-8 text-ink hover:bg-hover ${chosenLook}`
  return (
    <ul className="grid gap-1">
      <li>
        <Link
          to="/"
          activeOptions={{ exact: true, includeSearch: false }}
          aria-label={say('frame.home')}
          title={say('frame.home')}
          className={look}
        >
          <House aria-hidden size={20} />
        </Link>
      </li>
      {loop.map(({ area, isHere, entries }) => (
        <li key={area}>
          <AreaFlyout area={area} entries={entries} look={`${look} ${isHere ? 'active' : ''}`} />
        </li>
      ))}
    </ul>
  )
}
