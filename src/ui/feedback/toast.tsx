import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { IconButton } from '../action/icon-button.tsx'
import { uiWords } from '../text/index.ts'

export interface Toast {
  text: string
  /** Takes the act back: shown as 元に戻す. */
  undo?: () => void
}

type Show = (toast: Toast) => void
const ToastContext = createContext<Show>(() => {})
const shownMs = 10_000

/** `const tell = useToast(); tell({ text: '課を加えました', undo })` */
export function useToast(): Show {
  return useContext(ToastContext)
}

/** Says what happened, for ten seconds or until it is closed; the newest is lowest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const say = uiWords.useWords()
  const [toasts, setToasts] = useState<readonly (Toast & { id: string })[]>([])
  const close = useCallback((id: string) => setToasts((now) => now.filter((one) => one.id !== id)), [])
  const show = useCallback<Show>(
    (toast) => {
      const id = crypto.randomUUID()
      setToasts((now) => [...now.slice(-2), { ...toast, id }])
      setTimeout(() => close(id), shownMs)
    },
    [close],
  )
  const shown = useMemo(() => toasts, [toasts])
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-40 grid justify-items-center gap-2 md:bottom-6"
      >
        {shown.map(({ id, text, undo }) => (
          <div
            key={id}
            className="forced-edge pointer-events-auto flex min-h-12 max-w-full items-center gap-3 rounded-8 bg-ink py-1 pr-1 pl-4 text-ground shadow-2"
          >
            <span className="min-w-0 py-1">{text}</span>
            {undo && (
              <button
                type="button"
                onClick={() => {
                  close(id)
                  undo()
                }}
                className="min-h-9 shrink-0 rounded-6 px-3 font-bold underline underline-offset-4"
              >
                {say('action.undo')}
              </button>
            )}
            <span className="[&_button:hover]:bg-transparent [&_button]:text-ground">
              <IconButton
                label={say('action.close')}
                icon={<X aria-hidden size={18} />}
                onClick={() => close(id)}
              />
            </span>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
