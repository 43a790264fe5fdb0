import { useState } from 'react'
import { uiWords } from '../text/index.ts'
import { useFormats } from '../words/formats.ts'
import { Field, type FieldProps } from './field.tsx'
import { inputLook } from './look.ts'
import { readNumber } from './read-number.ts'

export interface NumberFieldProps extends FieldProps {
  /** Null is an empty field. */
  value: number | null
  onChange: (value: number | null) => void
  unit?: string
  decimals?: number
}

/** A number with separators; full-width digits are accepted. What is not a number stays visible and is said. */
export function NumberField({ value, onChange, unit, decimals = 0, ...field }: NumberFieldProps) {
  const say = uiWords.useWords()
  const { number } = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && readNumber(typed) === null
  const type = (text: string) => {
    setTyped(text)
    onChange(readNumber(text))
  }
  const places = value === null || Number.isInteger(value) ? 0 : Math.max(decimals, 1)
  return (
    <Field {...field} note={isWrong ? say('form.notANumber') : field.note}>
      {(parts) => (
        <span className="relative block max-w-72">
          <input
            {...parts}
            type="text"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            value={typed ?? (value === null ? '' : number(value, places))}
            onChange={(event) => type(event.target.value)}
            onBlur={() => !isWrong && setTyped(null)}
            style={unit ? { paddingRight: `${unit.length + 1.5}em` } : undefined}
            className={`${inputLook} tabular text-right`}
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

/** Yen, whole ones. */
export function MoneyField(props: Omit<NumberFieldProps, 'unit' | 'decimals'>) {
  return <NumberField {...props} unit="円" />
}
