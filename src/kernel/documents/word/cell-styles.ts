import type { IParagraphStyleOptions } from 'docx'
import type { LaidTable } from '../layout/lay-out.ts'
import { lineTwips } from './measures.ts'
import { exactly, spacings } from './spacing.ts'

/** White at either side of a cell. */
export const sideTwips = 70

/** Letters in half points. */
const usual = { size: 17, spacing: spacings.cell, cell: 'Cell', head: 'CellHead' }
const dense = { size: 14, spacing: spacings.denseCell, cell: 'DenseCell', head: 'DenseCellHead' }

/** The styles of a table's cells, by how much it has to hold. */
export const settingOf = ({ isDense }: LaidTable) => (isDense ? dense : usual)

export const columnTwips = ({ shares }: LaidTable) => shares.map((share) => Math.floor(share * lineTwips))

/** How many full-width signs stand in a line of each column. */
export function cellEms(table: LaidTable): number[] {
  return columnTwips(table).map((width) => (width - 2 * sideTwips) / (settingOf(table).size * 10))
}

export const cellStyles: IParagraphStyleOptions[] = [usual, dense].flatMap(
  ({ size, spacing, cell, head }) => [
    {
      id: cell,
      name: cell,
      basedOn: 'Normal',
      run: { size },
      paragraph: { spacing: exactly(spacing) },
    },
    { id: head, name: head, basedOn: cell, run: { bold: true }, paragraph: { keepNext: true } },
  ],
)
