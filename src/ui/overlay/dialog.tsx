import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../action/icon-button.tsx'
import { uiWords } from '../text/index.ts'

/**
 * A question above the page: the browser's own dialog, so focus stays inside and returns, and Esc closes. The
 * focus begins in the first field, if there is one. Shown while
 * it is rendered.
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  isWide = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the one that acts first. */
  actions?: ReactNode
  isWide?: boolean
}) {
  const say = uiWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) {
      element.showModal()
      element.querySelector<HTMLElement>('input:not([tabindex="-1"]),select,textarea')?.focus()
    }
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className={`m-auto max-h-[90dvh] w-[calc(100%-2rem)] overflow-auto rounded-12 border border-edge bg-ground p-6 text-ink shadow-3 ${isWide ? 'max-w-4xl' : 'max-w-xl'}`}
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <IconButton label={say('action.close')} icon={<X aria-hidden size={20} />} onClick={onClose} />
      </div>
      {children}
      {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
    </dialog>
  )
}
