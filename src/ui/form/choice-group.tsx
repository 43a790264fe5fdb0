import { uiWords } from '../text/index.ts'
import type { FieldProps } from './field.tsx'
import { fieldId, useFieldError } from './form-context.ts'
import type { Choice } from './select-field.tsx'

/** All choices in view: one of them (`radio`), or any number (`checkbox`). */
export function ChoiceGroup({
  kind,
  name,
  label,
  hint,
  isRequired,
  choices,
  chosen,
  onChange,
}: FieldProps & {
  kind: 'radio' | 'checkbox'
  choices: readonly (Choice & { hint?: string })[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const say = uiWords.useWords()
  const id = fieldId(name)
  const error = useFieldError(name)
  const choose = (value: string, isChosen: boolean) => {
    if (kind === 'radio') return onChange([value])
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
  }
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="font-bold">
        {label}
        {isRequired && <span className="ml-2 font-normal text-danger text-sm">{say('form.required')}</span>}
      </legend>
      {hint && <p className="text-quiet text-sm">{hint}</p>}
      <div className="mt-2 grid gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="flex items-start gap-3">
            <input
              type={kind}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => choose(choice.value, event.target.checked)}
              className="mt-0.5 size-6 shrink-0 accent-accent"
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-quiet text-sm">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}
