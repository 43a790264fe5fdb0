import { Dialog } from '#ui/overlay/index.ts'
import { frameWords } from '../text/index.ts'

/** What `?` shows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const say = frameWords.useWords()
  const keys = [
    ['Ctrl+K', say('keys.search')],
    ['↑ ↓', say('keys.rows')],
    ['Esc', say('keys.close')],
    ['?', say('keys.list')],
  ] as const
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-4 border border-edge bg-sunken px-2 py-0.5 text-sm">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
