import { formatDate, formatFiscalYear, readDate, readYear } from '#kernel/time/index.ts'
import { ChoiceGroup, Field as FormField } from '#ui/form/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { writeAnswer } from '../../domain/index.ts'
import { AnswerInput } from './answer-input.tsx'
import { chosenKeys, textOfKeys } from './draft.ts'
import type { ReferenceNames } from './reference-names.ts'

interface Props {
  field: Field
  /** Place in the operation's input: `answers.staffUsers`. */
  place: string
  text: string
  onText: (text: string) => void
  names: ReferenceNames
}

/** One answer of a form, all of it from the catalogue: label, hint, unit, choices, 必須, and 対象外 and 不明. */
export function AnswerField({ field, place, text, onText, names }: Props) {
  const language = useLanguage()
  const about = {
    name: place,
    label: field.label[language],
    hint: field.hint[language],
    isRequired: field.isRequired ?? false,
  }
  const note = noteOf(field, text, language)
  return (
    <div className={field.type === 'longText' || field.type === 'choices' ? 'lg:col-span-2' : undefined}>
      {field.type === 'choices' ? (
        <ChoiceGroup
          {...about}
          kind="checkbox"
          choices={(field.choices ?? []).map(({ key, label }) => ({ value: key, label: label[language] }))}
          chosen={chosenKeys(text)}
          onChange={(keys) =>
            onText(textOfKeys(keys.filter((key) => field.choices?.some((each) => each.key === key))))
          }
        />
      ) : (
        <FormField {...about} note={note}>
          {(parts) => <AnswerInput field={field} text={text} onText={onText} parts={parts} names={names} />}
        </FormField>
      )}
      {!field.isRequired && field.type !== 'choice' && field.type !== 'boolean' && (
        <MissingButtons field={field} text={text} onText={onText} />
      )}
    </div>
  )
}

/** 対象外 and 不明, a click each; a second click takes it back. */
function MissingButtons({ field, text, onText }: Pick<Props, 'field' | 'text' | 'onText'>) {
  const language = useLanguage()
  return (
    <div className="mt-1 flex gap-2">
      {(['notApplicable', 'unknown'] as const).map((kind) => {
        const word = writeAnswer(field, { missing: kind }, language)
        const isPressed = text === word
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isPressed}
            aria-label={`${field.label[language]}: ${word}`}
            onClick={() => onText(isPressed ? '' : word)}
            className={`min-h-7 rounded-6 border px-2 text-sm ${isPressed ? 'border-accent bg-accent-soft font-bold text-accent' : 'border-line text-quiet hover:bg-hover'}`}
          >
            {word}
          </button>
        )
      })}
    </div>
  )
}

/** The other form of a day or a year, so that a slip of the pen is seen. */
function noteOf({ type }: Field, text: string, language: 'ja' | 'en'): string | undefined {
  if (type === 'date') {
    const day = readDate(text)
    return day ? `${formatDate(day, 'ja')} / ${day}` : undefined
  }
  if (type !== 'fiscalYear') return undefined
  const year = readYear(text)
  return year === null ? undefined : formatFiscalYear(year, language)
}
