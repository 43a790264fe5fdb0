import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
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
  // Own words come back by the address, perhaps after more was typed: only what others changed replaces what is typed.
  const echoes = useRef<string[]>([])
  useEffect(() => {
    const at = echoes.current.lastIndexOf(text)
    if (at < 0) setTyped(text)
    else echoes.current.splice(0, at + 1)
  }, [text])
  useEffect(() => {
    const wanted = typed.trim() ? typed : ''
    if (isComposing || wanted === text) return
    const timer = setTimeout(() => {
      echoes.current.push(wanted)
      onText(wanted || undefined)
    }, pauseMs)
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
