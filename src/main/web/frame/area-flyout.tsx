import { Link } from '@tanstack/react-router'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Area, NavigationEntry } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { frameWords } from '../text/index.ts'
import { areaIcons, useNearestPath } from './loop.ts'

const edgePx = 8

/**
 * An area of the collapsed menu: its icon opens its entries beside it. Esc closes and gives the focus back, and so does
 * going elsewhere.
 */
export function AreaFlyout({
  area,
  entries,
  look,
}: {
  area: Area
  entries: readonly NavigationEntry[]
  look: string
}) {
  const say = frameWords.useWords()
  const language = useLanguage()
  const nearest = useNearestPath(entries)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  // Fixed, since the menu scrolls; beside its icon as far as the window reaches.
  useLayoutEffect(() => {
    if (!isOpen || !panel.current || !trigger.current) return
    const { top, right } = trigger.current.getBoundingClientRect()
    const lowest = window.innerHeight - panel.current.offsetHeight - edgePx
    panel.current.style.top = `${Math.max(edgePx, Math.min(top, lowest))}px`
    panel.current.style.left = `${right + edgePx}px`
    panel.current.querySelector('a')?.focus()
  }, [isOpen])
  const Icon = areaIcons[area]
  const name = say(`area.${area}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of the links inside
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setIsOpen(false)
        trigger.current?.focus()
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
    >
      <button
        ref={trigger}
        type="button"
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className={look}
      >
        <Icon aria-hidden size={20} />
      </button>
      {isOpen && (
        <div
          ref={panel}
          id={id}
          tabIndex={-1}
          className="fixed z-30 min-w-48 rounded-8 border border-edge bg-ground p-2 shadow-2"
        >
          <p className="px-2 pb-1 font-bold text-sm">{name}</p>
          <ul>
            {entries.map(({ path, label }) => (
              <li key={path}>
                <Link
                  to={path}
                  activeOptions={{ exact: path !== nearest, includeSearch: false }}
                  onClick={() => setIsOpen(false)}
                  className="flex min-h-9 items-center rounded-8 px-2 text-ink no-underline hover:bg-hover [&.active]:bg-accent-soft [&.active]:font-bold [&.active]:text-accent"
                >
                  {label[language]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
