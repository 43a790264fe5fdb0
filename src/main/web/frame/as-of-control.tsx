import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { readDate } from '#kernel/time/index.ts'
import { Button } from '#ui/action/index.ts'
import { today, useAsOf } from '#ui/as-of/as-of.ts'
import { DateField, Form } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { frameWords } from '../text/index.ts'

/** The day looked at: quiet while it is today, in its own colour with the way back when it is not. */
export function AsOfControl() {
  const say = frameWords.useWords()
  const { day, isToday, setAsOf } = useAsOf()
  const [isOpen, setIsOpen] = useState(false)
  const look = isToday ? 'border-transparent' : 'border-past bg-past-soft font-bold text-past'
  return (
    <div className="flex shrink-0 items-center gap-1">
      <button
        type="button"
        aria-haspopup="dialog"
        title={say('asOf.choose')}
        onClick={() => setIsOpen(true)}
        className={`tabular flex min-h-10 items-center gap-2 rounded-8 border px-2 text-sm hover:underline ${look}`}
      >
        <CalendarClock aria-hidden size={18} />
        <span className="sr-only sm:not-sr-only">{say('asOf.day')}</span>
        <span className={isToday ? 'sr-only sm:not-sr-only' : ''}>{isToday ? say('asOf.today') : day}</span>
      </button>
      {!isToday && (
        <span className="hidden sm:block">
          <Button size="small" onClick={() => setAsOf(null)}>
            {say('asOf.toToday')}
          </Button>
        </span>
      )}
      {isOpen && <AsOfDialog onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function AsOfDialog({ onClose }: { onClose: () => void }) {
  const say = frameWords.useWords()
  const { day, setAsOf } = useAsOf()
  const [typed, setTyped] = useState(day)
  const show = (chosen: string | null) => {
    onClose()
    setAsOf(chosen)
  }
  return (
    <Dialog title={say('asOf.choose')} onClose={onClose}>
      <p className="mb-4">{say('asOf.lead')}</p>
      <Form isShort error={null} onSubmit={() => readDate(typed) && show(typed)}>
        <DateField name="asOf" label={say('asOf.day')} value={typed} onChange={setTyped} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" disabled={!readDate(typed)}>
            {say('asOf.show')}
          </Button>
          {day !== today() && <Button onClick={() => show(null)}>{say('asOf.toToday')}</Button>}
        </div>
      </Form>
    </Dialog>
  )
}
