import { Field, type FieldProps } from './field.tsx'
import { inputLook } from './look.ts'

export interface Choice {
  value: string
  label: string
}

/** One of a list. `emptyLabel` offers to choose none, as ''. */
export function SelectField({
  value,
  onChange,
  choices,
  emptyLabel,
  ...field
}: FieldProps & {
  value: string
  onChange: (value: string) => void
  choices: readonly Choice[]
  emptyLabel?: string
}) {
  return (
    <Field {...field}>
      {(parts) => (
        <select
          {...parts}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={inputLook}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
