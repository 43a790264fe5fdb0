import { Link } from '@tanstack/react-router'
import { Ellipsis, House } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '#ui/overlay/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { frameWords } from '../text/index.ts'
import { areaIcons, useLoop } from './loop.ts'

const shown = 3
const look =
  'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-ink text-xs no-underline [&.active]:font-bold [&.active]:text-accent'

/** The loop on a phone: home, the first areas, and everything else behind the last place. */
export function BottomBar() {
  const say = frameWords.useWords()
  const loop = useLoop()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <nav
      aria-label={say('frame.navigation')}
      className="no-print fixed inset-x-0 bottom-0 z-20 flex border-line border-t bg-ground md:hidden"
    >
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={look}>
        <House aria-hidden size={20} />
        {say('frame.home')}
      </Link>
      {loop.slice(0, shown).map(({ area, isHere, entries: [first] }) => {
        const Icon = areaIcons[area]
        return (
          first && (
            <Link key={area} to={first.path} className={`${look} ${isHere ? 'active' : ''}`}>
              <Icon aria-hidden size={20} />
              {say(`area.${area}`)}
            </Link>
          )
        )
      })}
      <button type="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)} className={look}>
        <Ellipsis aria-hidden size={20} />
        {say('frame.more')}
      </button>
      {isOpen && <EverythingDialog onClose={() => setIsOpen(false)} />}
    </nav>
  )
}

function EverythingDialog({ onClose }: { onClose: () => void }) {
  const say = frameWords.useWords()
  const language = useLanguage()
  return (
    <Dialog title={say('frame.navigation')} onClose={onClose}>
      {useLoop().map(({ area, entries }) => (
        <div key={area} className="mt-3 first:mt-0">
          <h3 className="text-quiet text-sm">{say(`area.${area}`)}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>
                <Link to={entry.path} onClick={onClose} className="flex min-h-11 items-center">
                  {entry.label[language]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Dialog>
  )
}
