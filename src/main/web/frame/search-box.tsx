import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useGo } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { everyScreen } from '../every-screen.ts'
import { frameWords } from '../text/index.ts'

const listPath = '/ledger'

/** Words of any system's sheet lead to the ledger's list. Ctrl+K (⌘K) comes here from anywhere. */
export function SearchBox() {
  const say = frameWords.useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const go = useGo()
  const [text, setText] = useState('')
  const isThere = everyScreen.some(({ pages }) => pages.some(({ path }) => path === listPath))
  const isAllowed = usePermission('ledger.read') !== null && isThere
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.select()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (!isAllowed) return <div className="flex-1" />
  return (
    <search className="min-w-0 flex-1">
      <form
        className="relative ml-auto max-w-md"
        onSubmit={(event) => {
          event.preventDefault()
          go({ to: listPath, search: text.trim() ? { text: text.trim() } : {} })
        }}
      >
        <label htmlFor={id} className="sr-only">
          {say('search.label')}
        </label>
        <Search aria-hidden size={18} className="absolute top-2.5 left-2.5 text-quiet" />
        <input
          ref={input}
          id={id}
          type="search"
          autoComplete="off"
          aria-keyshortcuts="Control+K"
          placeholder={say('search.label')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-10 w-full rounded-8 border border-edge bg-ground pr-2 pl-9 lg:pr-16 text-sm placeholder:text-quiet"
        />
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-2.5 right-2.5 hidden text-quiet text-xs leading-5 lg:block"
        >
          Ctrl+K
        </kbd>
      </form>
    </search>
  )
}
