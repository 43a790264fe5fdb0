import type { Ref } from 'react'
import { Notice } from '../page/notice.tsx'
import { uiWords } from '../text/index.ts'
import { fieldId } from './form-context.ts'

/** What is wrong, on top of the form; each entry leads to its field. */
export function ErrorSummary({
  detail,
  errors,
  labels = {},
  ref,
}: {
  detail?: string | undefined
  errors: Readonly<Record<string, string>>
  labels?: Readonly<Record<string, string>>
  ref?: Ref<HTMLDivElement>
}) {
  const say = uiWords.useWords()
  const entries = Object.entries(errors)
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice kind="danger" isUrgent title={detail ?? say('form.hasErrors')}>
        {entries.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {entries.map(([name, message]) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, name)}>
                  {labels[name] ? `${labels[name]}: ${message}` : message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}

function goTo(event: { preventDefault(): void }, name: string) {
  const field = document.getElementById(fieldId(name))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
