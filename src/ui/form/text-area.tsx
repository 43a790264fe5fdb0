import { Field, type FieldProps } from './field.tsx'
import { inputLook } from './look.ts'

/** Several lines; grows with what is typed. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <Field {...field}>
      {(parts) => (
        <textarea
          {...parts}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputLook} field-sizing-content`}
        />
      )}
    </Field>
  )
}
