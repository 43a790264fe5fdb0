import type { ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { Notice } from '../page/notice.tsx'
import { uiWords } from '../text/index.ts'
import { useAsOf } from './as-of.ts'

/** What writes is shown only while today is looked at; the past can be read, not changed. */
export function OnlyToday({ children }: { children: ReactNode }) {
  const say = uiWords.useWords()
  const { day, isToday, setAsOf } = useAsOf()
  if (isToday) return children
  return (
    <Notice title={say('asOf.pastTitle', { day })}>
      <p className="mb-3">{say('asOf.pastBody')}</p>
      <Button onClick={() => setAsOf(null)}>{say('asOf.toToday')}</Button>
    </Notice>
  )
}
