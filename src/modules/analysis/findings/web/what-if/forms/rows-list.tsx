import { Plus } from 'lucide-react'
import type { Language } from '#kernel/module/index.ts'
import { Button } from '#ui/action/index.ts'
import { Badge } from '#ui/page/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import { type Collection, sayRow, sayTried } from './field.ts'
import type { TriedRow } from './tried-rows.ts'

type Say = ReturnType<typeof screenWords.useWords>

/** Rows of a collection with what is tried of each, in words. */
export function RowsList({
  collection,
  rows,
  onAdd,
  onEdit,
  onRemove,
  onUndo,
}: {
  collection: Collection
  rows: readonly TriedRow[]
  onAdd: () => void
  onEdit: (row: TriedRow) => void
  onRemove: (row: TriedRow) => void
  onUndo: (row: TriedRow) => void
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  return (
    <>
      {rows.length === 0 && <p className="text-quiet">{say('whatIf.noRows')}</p>}
      <ul>
        {rows.map((row) => {
          const said = sayRow(collection, row.after ?? row.before ?? {}, language)
          return (
            <li
              key={`${row.wishAt} ${JSON.stringify(row.before)}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2"
            >
              <span className="min-w-0">
                <span className={row.after ? 'font-bold' : 'line-through'}>{said}</span>{' '}
                {row.wishAt !== null && <Badge tone="accent">{say(`whatIf.row.${kindOf(row)}`)}</Badge>}
                <span className="block text-quiet text-sm">{sayOthers(collection, row, say, language)}</span>
              </span>
              <span className="flex flex-wrap gap-2">
                {row.after && (
                  <Button
                    size="small"
                    aria-label={say('whatIf.changeRow', { row: said })}
                    onClick={() => onEdit(row)}
                  >
                    {say('whatIf.change.do')}
                  </Button>
                )}
                {row.after && row.before && (
                  <Button
                    size="small"
                    aria-label={say('whatIf.removeRow', { row: said })}
                    onClick={() => onRemove(row)}
                  >
                    {say('whatIf.remove.do')}
                  </Button>
                )}
                {row.wishAt !== null && (
                  <Button
                    size="small"
                    kind="plain"
                    aria-label={say('whatIf.undoRow', { row: said })}
                    onClick={() => onUndo(row)}
                  >
                    {say('whatIf.undo.do')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <div>
        <Button icon={<Plus aria-hidden size={18} />} onClick={onAdd}>
          {say('whatIf.addRowTo', { collection: collection.label[language] })}
        </Button>
      </div>
    </>
  )
}

function kindOf({ before, after }: TriedRow): 'added' | 'changed' | 'removed' {
  if (!before) return 'added'
  return after ? 'changed' : 'removed'
}

const shown = 4

/** A few other answers, so that rows can be told apart; what is changed comes first. */
function sayOthers(
  collection: Collection,
  { before, after }: TriedRow,
  say: Say,
  language: Language,
): string {
  const answers = after ?? before ?? {}
  const isChanged = (key: string) =>
    before && after && JSON.stringify(before[key]) !== JSON.stringify(after[key]) ? 0 : 1
  return collection.fields
    .filter(
      ({ key }) => !collection.rowKey.includes(key) && (answers[key] !== undefined || isChanged(key) === 0),
    )
    .toSorted((a, b) => isChanged(a.key) - isChanged(b.key))
    .slice(0, shown)
    .map((field) => `${field.label[language]} ${sayTried(field, answers[field.key], say, language)}`)
    .join(' · ')
}
