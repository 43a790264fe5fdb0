import { type ReactNode, useState } from 'react'
import { Button } from '../action/button.tsx'
import { TextField } from '../form/text-field.tsx'
import { uiWords } from '../text/index.ts'
import { Dialog } from './dialog.tsx'

/**
 * Asks before an act by its consequence: the title says what will happen ("35件を更新します"), the button repeats the
 * verb. `typed` is the name to type for what cannot be undone.
 */
export function Confirm({
  title,
  children,
  verb,
  back,
  typed,
  isDanger = false,
  isBusy = false,
  onConfirm,
  onClose,
}: {
  title: string
  children?: ReactNode
  verb: string
  /** What staying is called; やめる when left out. */
  back?: string
  typed?: string
  isDanger?: boolean
  isBusy?: boolean
  onConfirm: () => void
  onClose: () => void
}) {
  const say = uiWords.useWords()
  const [text, setText] = useState('')
  const isReady = typed === undefined || text.normalize('NFKC').trim() === typed.normalize('NFKC').trim()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            isBusy={isBusy}
            disabled={!isReady}
            onClick={onConfirm}
          >
            {verb}
          </Button>
          <Button onClick={onClose}>{back ?? say('action.cancel')}</Button>
        </>
      }
    >
      {children}
      {typed !== undefined && (
        <div className="mt-4">
          <TextField
            name="confirmation"
            label={say('confirm.type', { name: typed })}
            value={text}
            onChange={setText}
          />
        </div>
      )}
    </Dialog>
  )
}
