import { useId } from 'react'
import { inputLook } from '../form/look.ts'

/** A day as a filter; undefined is no limit. */
export function FilterDate({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}) {
  const id = useId()
  return (
    <div className="min-w-0 flex-1 basis-36 sm:max-w-48">
      <label htmlFor={id} className="font-bold text-sm">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
        className={inputLook}
      />
    </div>
  )
}
