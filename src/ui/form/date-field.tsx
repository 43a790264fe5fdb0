import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import { formatDate, readDate } from '#kernel/time/index.ts'
import { uiWords } from '../text/index.ts'
import { useLanguage } from '../words/language.tsx'
import { Field, type FieldProps } from './field.tsx'
import { inputLook } from './look.ts'

/**
 * A day as people write it (令和8年4月1日, R8.4.1, 2026/4/1, full-width too); shown back in both forms. `onChange` gives
 * ISO text, '' for an empty field; text that is no day is given as it stands, for the server to refuse.
 */
export function DateField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void }) {
  const say = uiWords.useWords()
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const day = readDate(value)
  const note = value && (day ? `${formatDate(day, language)} / ${day}` : say('form.notADay'))
  const type = (text: string) => {
    setTyped(text)
    onChange(readDate(text)?.toString() ?? text.trim())
  }
  return (
    <Field {...field} note={note || field.note}>
      {(parts) => (
        <span className="relative flex max-w-72 gap-1">
          <input
            {...parts}
            type="text"
            autoComplete="off"
            value={typed ?? value}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
            className={inputLook}
          />
          <button
            type="button"
            disabled={parts.disabled}
            aria-label={say('form.openCalendar', { field: field.label })}
            onClick={() => picker.current?.showPicker()}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-8 hover:bg-hover"
          >
            <CalendarDays aria-hidden size={20} />
          </button>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={day?.toString() ?? ''}
            onChange={(event) => onChange(event.target.value)}
            className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
          />
        </span>
      )}
    </Field>
  )
}
