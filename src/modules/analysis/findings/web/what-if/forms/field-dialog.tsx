import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { ChoiceGroup, Form, SelectField } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import { useTrial } from '../trial/use-trial.ts'
import type { TriedAnswer } from '../what-if-search.ts'
import { AnswerField } from './answer-field.tsx'
import type { Category } from './field.ts'

const kinds = ['value', 'unanswered', 'notApplicable', 'unknown'] as const

/** One field of one or several systems gets another answer: a value, 未回答, 対象外 or 不明. */
export function FieldDialog({
  systemIds,
  title,
  categories,
  onClose,
}: {
  systemIds: readonly string[]
  title: string
  categories: readonly Category[]
  onClose: () => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const trial = useTrial()
  const [categoryKey, setCategory] = useState(categories[0]?.key ?? '')
  const [fieldKey, setField] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('value')
  const [value, setValue] = useState<TriedAnswer>()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const withFields = categories.filter(({ fields }) => fields.length > 0)
  const fields = withFields.find(({ key }) => key === categoryKey)?.fields ?? []
  const field = fields.find(({ key }) => key === fieldKey)
  const choose = (key: string) => {
    setField(key)
    setKind('value')
    setValue(undefined)
    setErrors({})
  }
  const submit = () => {
    if (!field) return setErrors({ field: say('whatIf.chooseField') })
    if (kind === 'value' && value === undefined) return setErrors({ [field.key]: say('whatIf.giveValue') })
    const answer = kind === 'value' ? value! : kind === 'unanswered' ? null : { missing: kind }
    trial.set(systemIds, field.key, answer)
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        error={null}
        ownErrors={errors}
        labels={{ field: say('whatIf.field'), ...(field && { [field.key]: field.label[language] }) }}
        onSubmit={submit}
      >
        <SelectField
          name="category"
          label={say('whatIf.category')}
          value={categoryKey}
          choices={withFields.map(({ key, label }) => ({ value: key, label: label[language] }))}
          onChange={(key) => {
            setCategory(key)
            choose('')
          }}
        />
        <SelectField
          name="field"
          label={say('whatIf.field')}
          isRequired
          emptyLabel={say('whatIf.choose')}
          value={fieldKey}
          choices={fields.map(({ key, label }) => ({ value: key, label: label[language] }))}
          onChange={choose}
        />
        {field && !field.isRequired && (
          <ChoiceGroup
            name="kind"
            kind="radio"
            label={say('whatIf.newAnswer')}
            choices={kinds.map((each) => ({ value: each, label: say(`whatIf.kind.${each}`) }))}
            chosen={[kind]}
            onChange={([chosen]) => setKind(kinds.find((each) => each === chosen) ?? 'value')}
          />
        )}
        {field && kind === 'value' && (
          <AnswerField key={field.key} field={field} value={value} onChange={setValue} isRequired />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary">
            {say('whatIf.try')}
          </Button>
          <Button onClick={onClose}>{say('whatIf.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
