import type { uiWords } from '../text/index.ts'
import type { Column } from './column.ts'

/** Which rows are chosen, by their keys. */
export interface Selection {
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  /** Name of a row for its box: "住民記録システムを選ぶ". */
  nameOf: (key: string) => string
}

/** A first column of boxes. */
export function selectionColumn<Row>(
  { chosen, onChoose, nameOf }: Selection,
  keys: readonly string[],
  rowKey: (row: Row) => string,
  say: ReturnType<typeof uiWords.useWords>,
): Column<Row> {
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  return {
    key: 'selection',
    isForScreen: true,
    head: say('table.select', { chosen: keys.filter((key) => chosen.has(key)).length }),
    cell: (row) => (
      <input
        type="checkbox"
        aria-label={say('table.selectRow', { name: nameOf(rowKey(row)) })}
        checked={chosen.has(rowKey(row))}
        onChange={() => toggle(rowKey(row))}
        className="size-5 align-middle accent-accent"
      />
    ),
  }
}
