import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { Category } from '../forms/field.ts'
import { FieldDialog } from '../forms/field-dialog.tsx'
import { sayWish } from './say-wish.ts'
import { useSystemName } from './system-name.ts'
import { useTrial } from './use-trial.ts'
import { type Wish, wishesOf } from './wishes.ts'

/** What is tried so far, each wish with a way back. */
export function WishList({
  categories,
  known,
}: {
  categories: readonly Category[]
  /** Names of systems that the last outcome told. */
  known: ReadonlyMap<string, string>
}) {
  const say = screenWords.useWords()
  const { trial } = useTrial()
  const wishes = wishesOf(trial)
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say('whatIf.changes')}
      className="max-h-96 overflow-auto print:max-h-none"
    >
      <ul>
        {wishes.map((wish) => (
          <WishLine key={wish.key} wish={wish} categories={categories} known={known} />
        ))}
      </ul>
    </section>
  )
}

function WishLine({
  wish,
  categories,
  known,
}: {
  wish: Wish
  categories: readonly Category[]
  known: ReadonlyMap<string, string>
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { trial, undo, change } = useTrial()
  const [isSetting, setIsSetting] = useState(false)
  const { systemId, kind } = wish
  const name = useSystemName(systemId, trial, known)
  const text = sayWish(wish, categories, say, language)
  const isAdded = trial.add?.some(([each]) => each === systemId)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 border-line border-b py-1">
      <span className="min-w-0">
        {isAdded ? (
          <strong>{name}</strong>
        ) : (
          <Go to="/ledger/systems/$systemId" params={{ systemId }}>
            {name}
          </Go>
        )}{' '}
        {text}
      </span>
      <span className="no-print flex flex-wrap gap-x-2">
        {kind === 'add' && (
          <>
            <Button
              size="small"
              kind="plain"
              aria-label={say('whatIf.changeFieldOf', { system: name })}
              onClick={() => setIsSetting(true)}
            >
              {say('whatIf.changeField')}
            </Button>
            <Button
              size="small"
              kind="plain"
              aria-label={say('whatIf.rowsOf', { system: name })}
              onClick={() => change({ rowsOf: systemId })}
            >
              {say('whatIf.rows')}
            </Button>
          </>
        )}
        <Button
          size="small"
          kind="plain"
          aria-label={say('whatIf.remove', { system: name, change: text })}
          onClick={() => undo(wish)}
        >
          {say('whatIf.undo.do')}
        </Button>
      </span>
      {isSetting && (
        <FieldDialog
          systemIds={[systemId]}
          title={say('whatIf.changeFieldOf', { system: name })}
          categories={categories}
          onClose={() => setIsSetting(false)}
        />
      )}
    </li>
  )
}
