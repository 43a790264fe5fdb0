import { Copy, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '#ui/action/index.ts'
import { fieldId, useFieldError } from '#ui/form/form-context.ts'
import { Section } from '#ui/page/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Collection } from '../../catalogue/index.ts'
import { ledgerWords } from '../text/index.ts'
import { CellEditor, HeadText } from './cell-editor.tsx'
import type { DraftRow } from './draft.ts'
import { cellsOf, pasteInto } from './paste.ts'
import type { ReferenceNames } from './reference-names.ts'

/** A table of a collection whose cells are typed into; on a narrow screen each row stands as a form of its own. */
export function RowsEditor({
  collection,
  rows,
  onRows,
  names,
}: {
  collection: Collection
  rows: readonly DraftRow[]
  onRows: (rows: readonly DraftRow[]) => void
  names: ReferenceNames
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const [made, setMade] = useState(0)
  const label = collection.label[language]
  const add = (texts: DraftRow['texts'], at: number) => {
    setMade(made + 1)
    onRows(rows.toSpliced(at, 0, { id: `new-${made}`, texts }))
  }
  return (
    <Section
      level={3}
      title={label}
      note={say('edit.rowsNote')}
      action={
        <Button
          size="small"
          icon={<Plus aria-hidden size={16} />}
          aria-label={say('edit.addRowTo', { label })}
          onClick={() => add({}, rows.length)}
        >
          {say('edit.addRow')}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="text-quiet text-sm">{say('record.noRows')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section tabIndex={0} aria-label={label} className="overflow-x-auto">
          <table className="block w-full border-collapse md:table">
            <caption className="sr-only">{label}</caption>
            <thead className="hidden md:table-header-group">
              <tr>
                {collection.fields.map((field) => (
                  <th
                    key={field.key}
                    scope="col"
                    className="whitespace-nowrap border-edge border-b-2 bg-sunken px-2 py-1.5 text-left text-sm"
                  >
                    <HeadText field={field} />
                  </th>
                ))}
                <td className="border-edge border-b-2 bg-sunken" />
              </tr>
            </thead>
            <tbody className="block md:table-row-group">
              {rows.map((row, at) => (
                <RowEditor
                  key={row.id}
                  collection={collection}
                  place={`rows.${collection.key}[${at}]`}
                  number={at + 1}
                  row={row}
                  names={names}
                  onText={(key, text) =>
                    onRows(rows.with(at, { ...row, texts: { ...row.texts, [key]: text } }))
                  }
                  onPaste={(column, text) =>
                    onRows(pasteInto(collection.fields, rows, { row: at, column }, cellsOf(text), language))
                  }
                  onCopy={() => add(row.texts, at + 1)}
                  onRemove={() => onRows(rows.toSpliced(at, 1))}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  )
}

function RowEditor({
  collection,
  place,
  number,
  row,
  names,
  onText,
  onPaste,
  onCopy,
  onRemove,
}: {
  collection: Collection
  place: string
  number: number
  row: DraftRow
  names: ReferenceNames
  onText: (key: string, text: string) => void
  /** Several cells copied in a spreadsheet program, from this column on. */
  onPaste: (column: number, text: string) => void
  onCopy: () => void
  onRemove: () => void
}) {
  const say = ledgerWords.useWords()
  const error = useFieldError(place)
  return (
    <tr
      id={fieldId(place)}
      tabIndex={-1}
      className="mb-4 block border-edge border-b pb-4 align-top md:mb-0 md:table-row md:border-line md:pb-0"
    >
      {collection.fields.map((field, column) => (
        <CellEditor
          key={field.key}
          field={field}
          place={`${place}.${field.key}`}
          number={number}
          text={row.texts[field.key] ?? ''}
          onText={(text) => onText(field.key, text)}
          onPaste={(text) => onPaste(column, text)}
          names={names}
        />
      ))}
      <td className="block whitespace-nowrap py-1.5 md:table-cell md:px-1">
        <span className="flex">
          <IconButton
            label={say('edit.copyRow', { number })}
            icon={<Copy aria-hidden size={18} />}
            onClick={onCopy}
          />
          <IconButton
            label={say('edit.removeRow', { number })}
            icon={<Trash2 aria-hidden size={18} />}
            onClick={onRemove}
          />
        </span>
        {error && <span className="block whitespace-normal text-danger text-sm">{error}</span>}
      </td>
    </tr>
  )
}
