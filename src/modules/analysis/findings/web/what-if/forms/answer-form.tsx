import { type ReactNode, useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { Form } from '#ui/form/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { TriedAnswer } from '../what-if-search.ts'
import { AnswerField } from './answer-field.tsx'
import type { Field } from './field.ts'

export type Answers = Readonly<Record<string, TriedAnswer>>

/** A few answers of a system or a row, the others behind a fold; what must be answered is asked for at its field. */
export function AnswerForm({
  few,
  others = [],
  initial = {},
  contracts,
  submit,
  onSubmit,
  onCancel,
}: {
  few: readonly Field[]
  others?: readonly Field[]
  initial?: Answers
  contracts?: readonly string[]
  submit: ReactNode
  onSubmit: (answers: Answers) => void
  onCancel: () => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const [answers, setAnswers] = useState<Answers>(initial)
  const [lacking, setLacking] = useState<readonly Field[]>([])
  const fieldOf = (field: Field) => (
    <AnswerField
      key={field.key}
      field={field}
      value={answers[field.key]}
      {...(contracts && { contracts })}
      onChange={(value) =>
        setAnswers(({ [field.key]: _, ...rest }) =>
          value === undefined ? rest : { ...rest, [field.key]: value },
        )
      }
    />
  )
  const send = () => {
    const open = [...few, ...others].filter(({ key, isRequired }) => isRequired && answers[key] === undefined)
    setLacking(open)
    if (open.length === 0) onSubmit(answers)
  }
  return (
    <Form
      error={null}
      ownErrors={Object.fromEntries(lacking.map(({ key }) => [key, say('whatIf.required')]))}
      labels={Object.fromEntries(lacking.map(({ key, label }) => [key, label[language]]))}
      onSubmit={send}
    >
      {few.map(fieldOf)}
      {others.length > 0 && (
        <details>
          <summary className="min-h-8 cursor-pointer font-bold text-accent">
            {say('whatIf.moreFields', { count: others.length })}
          </summary>
          <div className="mt-4 grid gap-6">{others.map(fieldOf)}</div>
        </details>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary">
          {submit}
        </Button>
        <Button onClick={onCancel}>{say('whatIf.cancel')}</Button>
      </div>
    </Form>
  )
}
