import { useMemo } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { formatsOf, useLanguage } from '#ui/words/index.ts'
import type { Collection } from '../../catalogue/index.ts'
import { type Answers, costAmountYen, isMissing } from '../../domain/index.ts'
import { AnswerText } from '../answer/answer-text.tsx'
import { ledgerWords } from '../text/index.ts'

interface KeyedRow {
  at: string
  answers: Answers
}

/** More columns than this stand closer together on paper, so that none is cut off. */
const widePrint = 11
const tightPrint =
  'print:text-[6pt] print:[&_td]:px-0.5 print:[&_th]:px-0.5 print:[&_th]:whitespace-normal print:[&_span]:min-w-0 print:[&_.text-sm]:text-[6pt]'

const numbers = ['integer', 'decimal', 'yen']

/** The rows of a collection. Columns that no row answers are left out of the reading form. */
export function RowsTable({
  collection,
  rows,
  links,
}: {
  collection: Collection
  rows: readonly Answers[]
  links?: ReadonlyMap<string, string>
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const keyed = useMemo(() => rows.map((answers, at) => ({ at: String(at), answers })), [rows])
  const columns = useMemo(() => {
    const [first] = collection.rowKey
    const answered = collection.fields.filter(
      ({ key, isRequired }) => isRequired || rows.some((row) => row[key] !== undefined),
    )
    return answered.map(
      (field): Column<KeyedRow> => ({
        key: field.key,
        head: field.label[language],
        ...(field.unit && field.type !== 'fiscalYear' && { unit: field.unit[language] }),
        isNumber: numbers.includes(field.type),
        isRowHead: field.key === first,
        value: ({ answers }) => sortValue(answers[field.key]),
        cell: ({ answers }) => (
          <span className={numbers.includes(field.type) ? undefined : 'block min-w-24'}>
            <AnswerText field={field} answer={answers[field.key]} links={links} />
          </span>
        ),
      }),
    )
  }, [collection, rows, language, links])
  const shown = useMemo(
    () => (collection.key === 'costs' ? [...columns, amountColumn(say, language)] : columns),
    [collection, columns, say, language],
  )
  if (rows.length === 0) return <p className="text-quiet text-sm">{say('record.noRows')}</p>
  return (
    <div className={shown.length > widePrint ? tightPrint : undefined}>
      <Table caption={collection.label[language]} columns={shown} rows={keyed} rowKey={({ at }) => at} />
    </div>
  )
}

/** What a line of costs comes to: quantity × unit price. */
function amountColumn(say: ReturnType<typeof ledgerWords.useWords>, language: Language): Column<KeyedRow> {
  return {
    key: 'amount',
    head: say('cost.amount'),
    unit: say('unit.yen'),
    isNumber: true,
    value: ({ answers }) => costAmountYen(answers),
    cell: ({ answers }) => {
      const amount = costAmountYen(answers)
      return amount === undefined ? null : formatsOf(language).number(amount)
    },
  }
}

function sortValue(answer: Answers[string] | undefined): string | number | null {
  if (answer === undefined || isMissing(answer)) return null
  return typeof answer === 'number' ? answer : String(answer)
}
