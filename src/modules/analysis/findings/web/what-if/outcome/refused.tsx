import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { Category } from '../forms/field.ts'
import { systemsOf } from '../trial/changes-of.ts'
import { sayWish } from '../trial/say-wish.ts'
import { useSystemName } from '../trial/system-name.ts'
import { useTrial } from '../trial/use-trial.ts'
import { type Wish, wishAt } from '../trial/wishes.ts'

/** Wishes that cannot be tried: which one, at which field, with which value, and a way back for each. */
export function Refused({
  error,
  categories,
  known,
  onRetry,
}: {
  error: RequestFailed
  categories: readonly Category[]
  known: ReadonlyMap<string, string>
  onRetry: () => void
}) {
  const say = screenWords.useWords()
  const { trial } = useTrial()
  const problems = error.problem?.problems ?? []
  if (problems.length === 0) return <Failure error={error} onRetry={onRetry} />
  const systemIds = systemsOf(trial)
  return (
    <Notice kind="danger" isUrgent title={say('whatIf.refused')}>
      <ul className="mt-2 grid gap-2">
        {problems.map(({ path, message }) => (
          <Problem
            key={path}
            message={message}
            field={fieldAt(path, categories)}
            wish={wishAt(trial, systemIds, path)}
            categories={categories}
            known={known}
          />
        ))}
      </ul>
    </Notice>
  )
}

function Problem({
  wish,
  field,
  message,
  categories,
  known,
}: {
  wish: Wish | undefined
  field: { ja: string; en: string } | undefined
  message: string
  categories: readonly Category[]
  known: ReadonlyMap<string, string>
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { trial, undo } = useTrial()
  const name = useSystemName(wish?.systemId ?? '', trial, known)
  const text = wish ? sayWish(wish, categories, say, language) : ''
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="min-w-0">
        {wish && `${name} ${text} — `}
        {field && <strong>{field[language]}: </strong>}
        {message}
      </span>
      {wish && (
        <Button
          size="small"
          aria-label={say('whatIf.remove', { system: name, change: text })}
          onClick={() => undo(wish)}
        >
          {say('whatIf.undo.do')}
        </Button>
      )}
    </li>
  )
}

/** The label of the field that a place ends in. */
function fieldAt(path: string, categories: readonly Category[]) {
  const [, key] = /\.(?:answers|\w+\[\d+\])\.(\w+)$/.exec(path) ?? []
  const all = categories.flatMap(({ fields, collections }) => [
    ...fields,
    ...collections.flatMap((collection) => collection.fields),
  ])
  return all.find((field) => field.key === key)?.label
}
