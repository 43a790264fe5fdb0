import { useState } from 'react'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { SelectField } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import { useSystemName } from '../trial/system-name.ts'
import { useTrial } from '../trial/use-trial.ts'
import type { TriedAnswer } from '../what-if-search.ts'
import { AnswerForm } from './answer-form.tsx'
import { type Category, type Collection, sayRow } from './field.ts'
import { RowsList } from './rows-list.tsx'
import { type TriedRow, triedRows, wishFor } from './tried-rows.ts'

type Rows = Readonly<Record<string, readonly Readonly<Record<string, TriedAnswer>>[]>>

/** Servers, contracts, costs … of one system on the copy: added, changed, removed. */
export function RowsOfSystem({
  systemId,
  known,
  categories,
}: {
  systemId: string
  /** Names of systems that the last outcome told. */
  known: ReadonlyMap<string, string>
  categories: readonly Category[]
}) {
  const say = screenWords.useWords()
  const { asOf } = useAsOf()
  const { trial, change } = useTrial()
  const name = useSystemName(systemId, trial, known)
  const isAdded = trial.add?.some(([each]) => each === systemId) ?? false
  const shown = useQueryOf(
    ledgerContract.showSystem,
    { systemId, ...(asOf && { asOf }) },
    { enabled: !isAdded, keepsLast: false },
  )
  return (
    <Dialog
      title={say('whatIf.rowsOf', { system: name })}
      onClose={() => change({ rowsOf: undefined })}
      isWide
    >
      {isAdded ? (
        <RowsOf systemId={systemId} categories={categories} ledgerRows={{}} />
      ) : (
        <Loaded query={shown}>
          {({ record }) => (
            <RowsOf systemId={systemId} categories={categories} ledgerRows={record.rows as Rows} />
          )}
        </Loaded>
      )}
    </Dialog>
  )
}

function RowsOf({
  systemId,
  categories,
  ledgerRows,
}: {
  systemId: string
  categories: readonly Category[]
  ledgerRows: Rows
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { trial, setRow } = useTrial()
  const collections = categories.flatMap((category) => category.collections)
  const [key, setKey] = useState('servers')
  const [edited, setEdited] = useState<TriedRow | 'new' | null>(null)
  const collection = collections.find((each) => each.key === key) ?? collections[0]
  if (!collection) return null
  const rowsIn = (of: Collection) => triedRows(systemId, of, ledgerRows[of.key] ?? [], trial.rows ?? [])
  const contracts = collections
    .filter((each) => each.key === 'contracts')
    .flatMap(rowsIn)
    .flatMap(({ after }) => (typeof after?.contractName === 'string' ? [after.contractName] : []))
  const row = edited === 'new' ? null : edited
  if (edited)
    return (
      <>
        <h3 className="mb-4 text-base">
          {row?.after
            ? say('whatIf.changeRow', { row: sayRow(collection, row.after, language) })
            : say('whatIf.addRowTo', { collection: collection.label[language] })}
        </h3>
        <AnswerForm
          {...fieldsOf(collection, row?.after ?? {})}
          initial={row?.after ?? {}}
          contracts={contracts}
          submit={say('whatIf.try')}
          onSubmit={(answers) => {
            setRow(wishFor(systemId, collection, row?.before ?? null, answers), row?.wishAt ?? null)
            setEdited(null)
          }}
          onCancel={() => setEdited(null)}
        />
      </>
    )
  return (
    <div className="grid gap-4">
      <SelectField
        name="collection"
        label={say('whatIf.collection')}
        value={collection.key}
        choices={collections.map((each) => ({
          value: each.key,
          label: say('whatIf.collectionCount', {
            collection: each.label[language],
            count: rowsIn(each).filter(({ after }) => after !== null).length,
          }),
        }))}
        onChange={setKey}
      />
      <RowsList
        collection={collection}
        rows={rowsIn(collection)}
        onAdd={() => setEdited('new')}
        onEdit={setEdited}
        onRemove={({ before, wishAt }) =>
          setRow(before && wishFor(systemId, collection, before, null), wishAt)
        }
        onUndo={({ wishAt }) => setRow(null, wishAt)}
      />
    </div>
  )
}

/** What names the row and what must be said, with what is said already; the rest stands behind a fold. */
function fieldsOf(collection: Collection, answers: Readonly<Record<string, unknown>>) {
  const isFew = (key: string, isRequired: boolean | undefined) =>
    isRequired === true || collection.rowKey.includes(key) || answers[key] !== undefined
  const chosen = collection.fields.filter(({ key, isRequired }) => isFew(key, isRequired))
  const open = collection.fields.filter((field) => !chosen.includes(field))
  const few = [...chosen, ...open.slice(0, Math.max(0, fewest - chosen.length))]
  return { few, others: collection.fields.filter((field) => !few.includes(field)) }
}

/** A form of fewer fields than this says too little. */
const fewest = 4
