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

export function tableOf({ columns, rows, shares, isDense }: LaidTable): Table {
  const widths = shares.map((share) => Math.floor(share * lineTwips))
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
          children: [new TextRun({ text, bold: isHead, size: isDense ? 14 : 17 })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70 },
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
