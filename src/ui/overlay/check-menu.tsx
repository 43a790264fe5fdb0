import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useInWindow } from './use-in-window.ts'

export interface Check {
  value: string
  label: string
}

/**
 * Several of many behind one button: a list of boxes that opens below it. Esc closes and gives the focus back, and so
 * does going on with Tab.
 */
export function CheckMenu({
  label,
  button,
  look,
  checks,
  chosen,
  onChange,
}: {
  /** What is chosen here; names the button together with what it shows, and the list. */
  label: string
  button: ReactNode
  look: string
  checks: readonly Check[]
  chosen: readonly string[]
  /** In the order of `checks`. */
  onChange: (chosen: string[]) => void
}) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useInWindow(list, isOpen)
  useEffect(() => {
    if (isOpen) list.current?.querySelector('input')?.focus()
  }, [isOpen])
  const toggle = (value: string) =>
    onChange(
      checks
        .map((check) => check.value)
        .filter((each) => (each === value ? !chosen.includes(value) : chosen.includes(each))),
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of the list inside
    <div
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setIsOpen(false)
        trigger.current?.focus()
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
    >
      <button
        ref={trigger}
        id={`${id}-button`}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className={look}
      >
        {button}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset of a form
        <div
          ref={list}
          id={id}
          role="group"
          aria-label={label}
          tabIndex={-1}
          className="absolute top-full left-0 z-30 mt-1 max-h-80 w-max min-w-full max-w-[min(22rem,calc(100vw-2rem))] overflow-y-auto rounded-8 border border-edge bg-ground py-2 shadow-2"
        >
          {checks.map(({ value, label: name }) => (
            <label
              key={value}
              className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 hover:bg-hover"
            >
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
                className="size-5 shrink-0 accent-accent"
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </div>
  )
}
