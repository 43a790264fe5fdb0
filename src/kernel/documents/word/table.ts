import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { LaidTable } from '../layout/lay-out.ts'
import { colours, lines, lineTwips } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.edge }
const thick = { style: BorderStyle.SINGLE, size: 8, color: '1A1A1C' }

/** White at either side of a cell. */
const sideTwips = 70
/** Half points. */
const letterSize = (isDense: boolean) => (isDense ? 14 : 17)
const widthsOf = (shares: readonly number[]) => shares.map((share) => Math.floor(share * lineTwips))

/** How many full-width signs stand in a line of each column. */
export function cellEms({ shares, isDense }: LaidTable): number[] {
  return widthsOf(shares).map((width) => (width - 2 * sideTwips) / (letterSize(isDense) * 10))
}

export function tableOf({ columns, rows, shares, isDense }: LaidTable): Table {
  const widths = widthsOf(shares)
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      borders: isHead ? { top: thick, bottom: thick } : { bottom: thin },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: colours.ground, color: 'auto' } }),
      children: [
        new Paragraph({
          alignment: columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { before: 40, after: 40, ...lines(isDense ? 10 : 12) },
          keepNext: isHead,
          children: text
            .split('\n')
            .map(
              (line, at) =>
                new TextRun({ text: line, break: Math.min(at, 1), bold: isHead, size: letterSize(isDense) }),
            ),
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: sideTwips, right: sideTwips },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', at, false)) }),
      ),
    ],
  })
}
