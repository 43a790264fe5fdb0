import { useId } from 'react'
import { inputLook } from '../form/look.ts'
import type { Choice } from '../form/select-field.tsx'

/** One filter of a list; '' is everything. */
export function FilterSelect({
  label,
  value,
  everything,
  choices,
  onChange,
}: {
  label: string
  value: string
  /** 「すべての課」 */
  everything: string
  choices: readonly Choice[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="min-w-0 flex-1 basis-36 sm:max-w-48">
      <label htmlFor={id} className="font-bold text-sm">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={inputLook}>
        <option value="">{everything}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
