import type { IContext, IXmlableObject } from 'docx'
import type { Widths } from '../../font/widths.ts'
import type { LaidTable } from '../../layout/lay-out.ts'
import { cellEms } from '../cell-styles.ts'
import { tableOf } from '../table.ts'
import { emptyLines, linesOf } from './lines-of.ts'

/** A table of one column that is as high, row by row; rows of one height are one object. */
export function outlineTable(table: LaidTable, widths: Widths, context: IContext): IXmlableObject {
  const ems = cellEms(table)
  const linesIn = (texts: readonly string[]) =>
    Math.max(...ems.map((room, at) => linesOf(texts[at] ?? '', room, widths)))
  const heights = table.rows.map(linesIn)
  const different = [...new Set(heights)]
  const outline = tableOf({
    ...table,
    columns: [{ label: emptyLines(linesIn(table.columns.map(({ label }) => label))) }],
    rows: different.map((lines) => [emptyLines(lines)]),
    shares: [1],
  }).prepForXml(context)!
  const parts: IXmlableObject[] = outline['w:tbl']
  const rows = parts.splice(parts.length - different.length)
  parts.push(...heights.map((height) => rows[different.indexOf(height)]!))
  return outline
}
