import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { inputLook } from './look.ts'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** 件, 台, GB … at the right inside the field. */
  unit?: string
  type?: 'text' | 'password' | 'email' | 'url' | 'tel' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  unit,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(parts) => (
        <span className="relative block">
          <input
            {...parts}
            type={type}
            inputMode={inputMode}
            autoComplete={autoComplete}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={unit ? `${inputLook} pr-14` : inputLook}
          />
          {unit && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet"
            >
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}
