import { useMemo } from 'react'
import { type Column, Table } from '#ui/table/index.ts'
import { formatsOf, useLanguage } from '#ui/words/index.ts'
import { collectionByKey } from '../../catalogue/index.ts'
import { type Answers, numberOf, yearlyCostYen } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'

interface ItemLine {
  key: string
  label: string
  byYear: ReadonlyMap<number, number | null>
}

/** Costs by item and fiscal year, settled figures before planned ones, with the sum of each year. */
export function CostMatrix({ rows }: { rows: readonly Answers[] }) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const years = useMemo(
    () => [...new Set(rows.flatMap((row) => numberOf(row, 'fiscalYear') ?? []))].toSorted((a, b) => a - b),
    [rows],
  )
  const lines = useMemo((): ItemLine[] => {
    const items = collectionByKey.get('costs')?.fields.find(({ key }) => key === 'costItem')?.choices ?? []
    return items
      .map(({ key, label }) => {
        const ofItem = rows.filter((row) => row.costItem === key)
        const byYear = new Map(years.map((year) => [year, yearlyCostYen(ofItem, year)]))
        return { key, label: label[language], byYear, isThere: ofItem.length > 0 }
      })
      .filter(({ isThere }) => isThere)
  }, [rows, years, language])
  const columns = useMemo((): Column<ItemLine>[] => {
    const { number } = formatsOf(language)
    return [
      {
        key: 'item',
        head: say('cost.item'),
        isRowHead: true,
        cell: ({ label }) => label,
        foot: say('cost.sum'),
      },
      ...years.map(
        (year): Column<ItemLine> => ({
          key: String(year),
          head: say('cost.year', { year: String(year) }),
          unit: say('unit.yen'),
          isNumber: true,
          cell: ({ byYear }) => {
            const amount = byYear.get(year)
            return amount === null || amount === undefined ? '―' : number(amount)
          },
          foot: number(yearlyCostYen(rows, year) ?? 0),
        }),
      ),
    ]
  }, [say, language, years, rows])
  if (lines.length === 0) return null
  return (
    <div className="mb-6">
      <Table
        caption={say('cost.matrix')}
        isCaptionShown
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </div>
  )
}
