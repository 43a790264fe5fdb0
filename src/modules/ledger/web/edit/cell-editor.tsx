import { fieldId, useFieldError } from '#ui/form/form-context.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { ledgerWords } from '../text/index.ts'
import { AnswerInput } from './answer-input.tsx'
import { chosenKeys, textOfKeys } from './draft.ts'
import { isTable } from './paste.ts'
import type { ReferenceNames } from './reference-names.ts'

/** The name of a column, with what must be filled in; the hint shows on hover. */
export function HeadText({ field }: { field: Field }) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  return (
    <span title={field.hint[language]}>
      {field.label[language]}
      {field.isRequired && (
        <span className="ml-1 font-normal text-danger text-xs">{say('edit.required')}</span>
      )}
    </span>
  )
}

const widths: Partial<Record<Field['type'], string>> = {
  longText: 'md:min-w-72',
  integer: 'md:min-w-32',
  decimal: 'md:min-w-32',
  yen: 'md:min-w-40',
  fiscalYear: 'md:min-w-32',
  date: 'md:min-w-36',
}

/** One cell that is typed into; several cells pasted at once are handed on. */
export function CellEditor({
  field,
  place,
  number,
  text,
  onText,
  onPaste,
  names,
}: {
  field: Field
  place: string
  number: number
  text: string
  onText: (text: string) => void
  onPaste: (text: string) => void
  names: ReferenceNames
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const error = useFieldError(place)
  const id = fieldId(place)
  const label = say('edit.cell', { label: field.label[language], number })
  return (
    <td
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain')
        if (!isTable(pasted)) return
        event.preventDefault()
        onPaste(pasted)
      }}
      className={`block py-1.5 md:table-cell md:px-1 ${widths[field.type] ?? 'md:min-w-44'}`}
    >
      <span aria-hidden className="font-bold text-sm md:hidden">
        <HeadText field={field} />
      </span>
      {field.type === 'choices' ? (
        <CellChoices field={field} text={text} onText={onText} label={label} />
      ) : (
        <AnswerInput
          field={field}
          text={text}
          onText={onText}
          names={names}
          parts={{
            id,
            name: place,
            'aria-label': label,
            'aria-invalid': error ? true : undefined,
            'aria-required': field.isRequired ? true : undefined,
            'aria-describedby': error ? `${id}-error` : undefined,
          }}
        />
      )}
      {error && (
        <span id={`${id}-error`} className="block text-danger text-sm">
          {error}
        </span>
      )}
    </td>
  )
}

function CellChoices({
  field,
  text,
  onText,
  label,
}: {
  field: Field
  text: string
  onText: (text: string) => void
  label: string
}) {
  const language = useLanguage()
  const chosen = chosenKeys(text)
  return (
    <fieldset aria-label={label} className="min-w-0">
      {(field.choices ?? []).map((choice) => (
        <label key={choice.key} className="flex min-h-7 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={chosen.includes(choice.key)}
            onChange={({ target }) =>
              onText(
                textOfKeys(
                  target.checked ? [...chosen, choice.key] : chosen.filter((key) => key !== choice.key),
                ),
              )
            }
            className="size-5 accent-accent"
          />
          {choice.label[language]}
        </label>
      ))}
    </fieldset>
  )
}
