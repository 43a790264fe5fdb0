import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { uiWords } from '../text/index.ts'
import { fieldId, useFieldError } from './form-context.ts'

export interface FieldProps {
  /** Path of the value in the command's input: errors of the server arrive under it. */
  name: string
  label: string
  hint?: ReactNode
  isRequired?: boolean
  isDisabled?: boolean
  /** A sentence about the value that is not an error: the other form of a date, a warning. */
  note?: ReactNode
}

/** What an input needs to be named, described and marked wrong. */
export interface FieldParts {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
  disabled: boolean | undefined
}

/** Label above, hint below the label, error in words below the input; the same around every kind of input. */
export function Field({
  name,
  label,
  hint,
  isRequired,
  isDisabled,
  note,
  children,
}: FieldProps & { children: (parts: FieldParts) => ReactNode }) {
  const say = uiWords.useWords()
  const error = useFieldError(name)
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, note && `${id}-note`, error && `${id}-error`].filter(Boolean)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="flex flex-wrap items-center gap-x-2 font-bold">
        {label}
        {isRequired && <span className="font-normal text-danger text-sm">{say('form.required')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      <div className="mt-1.5">
        {children({
          id,
          name,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
          'aria-invalid': error ? true : undefined,
          'aria-required': isRequired ? true : undefined,
          disabled: isDisabled,
        })}
      </div>
      {note && (
        <p id={`${id}-note`} className="mt-1 text-quiet text-sm">
          {note}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-danger text-sm">
          <CircleAlert aria-hidden size={16} className="mt-1 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
