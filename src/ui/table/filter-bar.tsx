import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '../action/button.tsx'
import { inputLook } from '../form/look.ts'
import { uiWords } from '../text/index.ts'

/** Above a list: what to look for, the filters, and a way back to everything. */
export function FilterBar({
  label,
  text,
  onText,
  onClear,
  children,
}: {
  /** What the text is looked for in: 「名前・業者・サーバーなど」. */
  label?: string
  text?: string | undefined
  onText?: (text: string | undefined) => void
  /** Shown only while something is filtered. */
  onClear?: (() => void) | undefined
  children?: ReactNode
}) {
  const say = uiWords.useWords()
  return (
    <search className="no-print mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      {onText && <SearchText label={label ?? say('filter.text')} text={text ?? ''} onText={onText} />}
      {children}
      {onClear && (
        <Button kind="plain" size="small" onClick={onClear}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  )
}

const pauseMs = 350

/** Looks while one types, after a short pause; never in the middle of a Japanese conversion. */
function SearchText({
  label,
  text,
  onText,
}: {
  label: string
  text: string
  onText: (text: string | undefined) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState(text)
  const [isComposing, setIsComposing] = useState(false)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (isComposing || typed === text) return
    const timer = setTimeout(() => onText(typed.trim() ? typed : undefined), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, text, isComposing, onText])
  return (
    <div className="min-w-0 flex-1 basis-56 sm:max-w-80">
      <label htmlFor={id} className="font-bold text-sm">
        {label}
      </label>
      <span className="relative block">
        <Search aria-hidden size={18} className="absolute top-3 left-3 text-quiet" />
        <input
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          className={`${inputLook} pl-9`}
        />
      </span>
    </div>
  )
}
