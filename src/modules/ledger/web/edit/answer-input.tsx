import type { FieldParts } from '#ui/form/index.ts'
import { inputLook } from '#ui/form/look.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { readAnswer, writeAnswer } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'
import { textOfAnswer } from './draft.ts'
import { namesFor, type ReferenceNames } from './reference-names.ts'

interface Props {
  field: Field
  text: string
  onText: (text: string) => void
  parts: Partial<FieldParts> & { 'aria-label'?: string }
  names: ReferenceNames
}

const numbers = ['integer', 'decimal', 'yen']

/**
 * The input of an answer by the type of its field. What was typed is put into its usual form when the field is left:
 * half-width digits, separators, days as 2026-04-01.
 */
export function AnswerInput({ field, text, onText, parts, names }: Props) {
  const language = useLanguage()
  const tidy = () => {
    const reading = readAnswer(field, text)
    if ('answer' in reading && reading.answer !== undefined)
      onText(textOfAnswer(field, reading.answer, language))
  }
  if (field.type === 'choice' || field.type === 'boolean' || field.type === 'division')
    return <AnswerSelect {...{ field, text, onText, parts, names }} />
  if (field.type === 'longText')
    return (
      <textarea
        {...parts}
        rows={2}
        value={text}
        maxLength={field.maximumLength}
        onChange={(event) => onText(event.target.value)}
        className={`${inputLook} field-sizing-content`}
      />
    )
  const offered = namesFor(field, names)
  const listId = offered ? `${parts.id}-names` : undefined
  const isNumber = numbers.includes(field.type)
  const unit = field.unit?.[language]
  return (
    <span className="relative block">
      <input
        {...parts}
        type="text"
        inputMode={isNumber || field.type === 'fiscalYear' ? 'decimal' : undefined}
        autoComplete="off"
        list={listId}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={tidy}
        className={`${inputLook} ${isNumber ? 'tabular text-right' : ''} ${unit ? 'pr-14' : ''}`}
      />
      {unit && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet text-sm"
        >
          {unit}
        </span>
      )}
      {offered && (
        <datalist id={listId}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </span>
  )
}

/** One of a list; 未回答, and where the field may lack a value 対象外 and 不明, are among it. */
function AnswerSelect({ field, text, onText, parts, names }: Props) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const choices = choicesOf(field, names, [say('yes'), say('no')], language)
  const missing = (['notApplicable', 'unknown'] as const).map((kind) =>
    writeAnswer(field, { missing: kind }, language),
  )
  const known = [...choices.map(({ value }) => value), ...(field.isRequired ? [] : missing), '']
  return (
    <select {...parts} value={text} onChange={(event) => onText(event.target.value)} className={inputLook}>
      <option value="">{say(field.isRequired ? 'edit.choose' : 'edit.unanswered')}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {!known.includes(text) && <option value={text}>{text}</option>}
      {!field.isRequired &&
        missing.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
    </select>
  )
}

function choicesOf(field: Field, names: ReferenceNames, yesNo: readonly string[], language: 'ja' | 'en') {
  if (field.type === 'boolean')
    return ['true', 'false'].map((value, at) => ({ value, label: yesNo[at] ?? value }))
  if (field.type === 'choice')
    return (field.choices ?? []).map(({ key, label }) => ({ value: key, label: label[language] }))
  return (namesFor(field, names) ?? []).map((name) => ({ value: name, label: name }))
}
