import { useMemo } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { catalogue, type Field } from '../../catalogue/index.ts'
import { type FieldChange, rowTitle, writeAnswer } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'
import { AnswerText } from './answer-text.tsx'

interface Line {
  key: string
  place: string
  field: Field | undefined
  change: FieldChange
}

/** What changed, field by field: before and after side by side. */
export function ChangesTable({ changes, caption }: { changes: readonly FieldChange[]; caption: string }) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const lines = useMemo(() => changes.map((change, at) => lineOf(change, at, language)), [changes, language])
  const columns = useMemo<Column<Line>[]>(
    () => [
      {
        key: 'place',
        head: say('changes.place'),
        cell: ({ place }) => <span className="text-quiet text-sm">{place}</span>,
        isSecondary: true,
      },
      {
        key: 'field',
        head: say('changes.field'),
        isRowHead: true,
        cell: ({ field, change, place }) => (
          <>
            <span className="block text-quiet text-xs sm:hidden">{place}</span>
            {field?.label[language] ?? change.field}
          </>
        ),
      },
      {
        key: 'before',
        head: say('changes.before'),
        cell: ({ field, change }) => cellOf(field, change.before),
      },
      {
        key: 'after',
        head: say('changes.after'),
        cell: ({ field, change }) => <span className="font-bold">{cellOf(field, change.after)}</span>,
      },
    ],
    [say, language],
  )
  return <Table caption={caption} columns={columns} rows={lines} rowKey={({ key }) => key} />
}

function cellOf(field: Field | undefined, answer: FieldChange['before']) {
  return field ? <AnswerText field={field} answer={answer} /> : null
}

/** 「⑤ハードウェア / サーバ sv01」 */
function lineOf(change: FieldChange, at: number, language: Language): Line {
  const category = catalogue.categories.find(({ key }) => key === change.category)
  const collection = change.row && catalogue.collectionByKey.get(change.row.collection)
  const title =
    collection && change.row
      ? rowTitle(collection, change.row.answers, (field, answer) => writeAnswer(field, answer, language))
      : ''
  const field = collection
    ? collection.fields.find(({ key }) => key === change.field)
    : catalogue.fieldByKey.get(change.field)
  const place = [category?.label[language] ?? '', collection && `${collection.label[language]} ${title}`]
  return { key: String(at), place: place.filter(Boolean).join(' / '), field, change }
}
