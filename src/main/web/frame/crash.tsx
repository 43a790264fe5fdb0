import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '#ui/action/index.ts'
import { Notice } from '#ui/page/index.ts'
import { frameWords } from '../text/index.ts'

/** In place of a page that fell over: what to do, and what to tell. */
export function Crash({ error }: ErrorComponentProps) {
  const say = frameWords.useWords()
  return (
    <div className="mx-auto max-w-3xl p-4 sm:p-8">
      <Notice kind="danger" isUrgent title={say('crash.title')}>
        <p>{say('crash.body')}</p>
        <p className="my-2">
          <code className="break-all text-sm">{error instanceof Error ? error.message : String(error)}</code>
        </p>
        <Button onClick={() => location.reload()}>{say('crash.reload')}</Button>
      </Notice>
    </div>
  )
}
