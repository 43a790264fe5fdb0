import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { LaidTable } from '../layout/lay-out.ts'
import { columnTwips, settingOf, sideTwips } from './cell-styles.ts'
import { runsOf } from './runs.ts'
import { rules } from './spacing.ts'
import { colours } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: rules.thin, color: colours.edge }
const thick = { style: BorderStyle.SINGLE, size: rules.thick, color: '1A1A1C' }

export function tableOf(table: LaidTable): Table {
  const { columns, rows } = table
  const { cell, head } = settingOf(table)
  const widths = columnTwips(table)
  const paragraph = (text: string, at: number, style: string) =>
    new Paragraph({
      style,
      ...(columns[at]?.isNumber && { alignment: AlignmentType.RIGHT }),
      children: runsOf(text),
    })
  const heads = columns.map(
    ({ label }, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.BOTTOM,
        borders: { top: thick, bottom: thick },
        shading: { type: ShadingType.CLEAR, fill: colours.ground, color: 'auto' },
        children: [paragraph(label, at, head)],
      }),
  )
  const cellsOf = (row: readonly string[]) =>
    columns.map(
      (_, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          children: [paragraph(row[at] ?? '', at, cell)],
        }),
    )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: sideTwips, right: sideTwips },
    borders: {
      top: none,
      bottom: thin,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row) })),
    ],
  })
}
