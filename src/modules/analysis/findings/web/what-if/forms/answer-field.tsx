import type { Language } from '#kernel/module/index.ts'
import { showAnswer } from '#modules/ledger/contract.ts'
import {
  ChoiceGroup,
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/form/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { TriedAnswer } from '../what-if-search.ts'
import type { Field } from './field.ts'
import { NameField } from './name-field.tsx'

/** The control for an answer by the type of its field; undefined is 未回答. */
export function AnswerField({
  field,
  value,
  onChange,
  contracts = [],
  isRequired = field.isRequired ?? false,
}: {
  field: Field
  value: TriedAnswer | undefined
  onChange: (value: TriedAnswer | undefined) => void
  /** Names of the system's contracts. */
  contracts?: readonly string[]
  isRequired?: boolean
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const about = { name: field.key, label: field.label[language], hint: field.hint[language], isRequired }
  const text = typeof value === 'string' ? value : ''
  const type = (typed: string) => onChange(typed === '' ? undefined : typed)
  switch (field.type) {
    case 'choices':
      return (
        <ChoiceGroup
          {...about}
          kind="checkbox"
          choices={choicesOf(field, language)}
          chosen={Array.isArray(value) ? value : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
        />
      )
    case 'choice':
    case 'boolean':
    case 'contract':
      return (
        <SelectField
          {...about}
          value={typeof value === 'boolean' ? String(value) : text}
          emptyLabel={say('reason.unanswered')}
          choices={
            field.type === 'contract'
              ? contracts.map((name) => ({ value: name, label: name }))
              : choicesOf(field, language)
          }
          onChange={(chosen) =>
            field.type === 'boolean' && chosen !== '' ? onChange(chosen === 'true') : type(chosen)
          }
        />
      )
    case 'division':
    case 'vendor':
    case 'system':
      return <NameField {...about} kind={field.type} value={text} onChange={type} />
    case 'yen':
      return (
        <MoneyField {...about} value={numberOf(value)} onChange={(typed) => onChange(typed ?? undefined)} />
      )
    case 'integer':
    case 'decimal':
    case 'fiscalYear':
      return (
        <NumberField
          {...about}
          value={numberOf(value)}
          decimals={field.type === 'decimal' ? 1 : 0}
          {...(field.unit && { unit: field.unit[language] })}
          onChange={(typed) => onChange(typed ?? undefined)}
        />
      )
    case 'date':
      return <DateField {...about} value={text} onChange={type} />
    case 'longText':
      return <TextArea {...about} value={text} onChange={type} />
    default:
      return <TextField {...about} value={text} onChange={type} />
  }
}

const numberOf = (value: TriedAnswer | undefined) => (typeof value === 'number' ? value : null)

function choicesOf(field: Field, language: Language) {
  if (field.type === 'boolean')
    return [true, false].map((value) => ({ value: String(value), label: showAnswer(field, value, language) }))
  return (field.choices ?? []).map(({ key, label }) => ({ value: key, label: label[language] }))
}
