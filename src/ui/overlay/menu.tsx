import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useInWindow } from './use-in-window.ts'

export interface MenuEntry {
  label: ReactNode
  onChoose: () => void
  isDanger?: boolean
  isChosen?: boolean
}

/** Acts behind one button. Arrow keys move, Esc closes and gives the focus back. */
export function Menu({
  label,
  button,
  head,
  entries,
  align = 'right',
  opens = 'down',
}: {
  /** What the button does, when `button` does not say it in words. */
  label?: string
  button: ReactNode
  head?: ReactNode
  entries: readonly MenuEntry[]
  align?: 'left' | 'right'
  /** `up` where the button stands at the foot of the window. */
  opens?: 'down' | 'up'
}) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useInWindow(panel, isOpen)
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const close = () => {
    setIsOpen(false)
    trigger.current?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening takes the focus to the first entry
  useEffect(() => {
    if (isOpen) items()[0]?.focus()
  }, [isOpen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Escape') return close()
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = nextIndex(event.key, at, all.length)
    if (next === null) return
    event.preventDefault()
    all[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside
    <div
      ref={root}
      className="relative"
      onKeyDown={onKeyDown}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
    >
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex min-h-10 max-w-full items-center gap-2 rounded-8 px-2 hover:bg-hover"
      >
        {button}
      </button>
      {isOpen && (
        <div
          ref={panel}
          className={`absolute z-30 w-max min-w-56 max-w-[calc(100vw-2rem)] rounded-8 border border-edge bg-ground py-2 shadow-2 ${opens === 'up' ? 'bottom-full mb-1' : 'top-full mt-1'} ${align === 'right' ? 'right-0' : 'left-0'}`}
        >
          {head && <div className="border-line border-b px-4 pb-2">{head}</div>}
          <div id={id} role="menu" className="pt-1">
            {entries.map((entry, index) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: the entries keep their places
                key={index}
                type="button"
                {...(entry.isChosen === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': entry.isChosen })}
                tabIndex={-1}
                onClick={() => {
                  close()
                  entry.onChoose()
                }}
                className={`flex min-h-10 w-full items-center gap-2 px-4 text-left hover:bg-hover ${entry.isDanger ? 'text-danger' : ''}`}
              >
                {entry.isChosen !== undefined && (
                  <span aria-hidden className="w-4">
                    {entry.isChosen && '✓'}
                  </span>
                )}
                {entry.label}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
