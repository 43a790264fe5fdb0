import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../action/icon-button.tsx'
import { uiWords } from '../text/index.ts'

/** Details beside the list or matrix they belong to; the page stays usable. Esc closes. Keep its state in the address. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const say = uiWords.useWords()
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content takes the focus to the new title
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [title])
  return (
    <section
      ref={panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="fixed inset-y-0 right-0 z-20 w-full overflow-auto border-edge border-l bg-ground p-4 shadow-2 sm:w-[28rem] sm:p-6"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={titleId} tabIndex={-1} className="text-xl">
          {title}
        </h2>
        <IconButton label={say('action.close')} icon={<X aria-hidden size={20} />} onClick={onClose} />
      </div>
      {children}
    </section>
  )
}
