import { Missing } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { type Answer, isMissing, showAnswer, writeAnswer } from '../../domain/index.ts'

const looks: Partial<Record<Field['type'], string>> = {
  longText: 'whitespace-pre-line',
  date: 'whitespace-nowrap tabular',
}

/**
 * An answer to be read: numbers with their unit where no head says it, systems as links where they may be seen; 未回答,
 * 対象外 and 不明 each in their own word. Days stand as 2026-11-24, as everywhere on screens.
 */
export function AnswerText({
  field,
  answer,
  hasUnit = false,
  links,
}: {
  field: Field
  answer: Answer | undefined
  hasUnit?: boolean
  /** Systems by name. */
  links?: ReadonlyMap<string, string> | undefined
}) {
  const language = useLanguage()
  if (answer === undefined) return <Missing />
  if (isMissing(answer)) return <Missing kind={answer.missing} />
  const systemId = field.type === 'system' && typeof answer === 'string' ? links?.get(answer) : undefined
  if (systemId)
    return (
      <Go to="/ledger/systems/$systemId" params={{ systemId }}>
        {String(answer)}
      </Go>
    )
  const text = (hasUnit ? showAnswer : writeAnswer)(field, answer, language)
  return <span className={looks[field.type]}>{text}</span>
}
