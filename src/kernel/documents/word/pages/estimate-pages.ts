import { readFileSync } from 'node:fs'
import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { fontFiles } from '../../font/family.ts'
import { type Widths, widthsOf } from '../../font/widths.ts'
import type { LaidBlock, LaidTable } from '../../layout/lay-out.ts'
import { outlineOf } from './outline-table.ts'

let widths: Widths | undefined

const layOut = estimatePageNumbersWith({
  guess: true,
  measureWidth: (text, { size }) => Array.from(text, widths!).reduce((sum, each) => sum + each, 0) * size,
})

/**
 * On which page each heading comes, as the layout of `docx` works it out. That layout weighs every letter, most letters
 * stand in tables, and of a row only its height matters: so it gets each table as an outline, one column of rows as
 * many lines high as the row's tallest cell needs.
 */
export function pageEstimatorOf(blocks: readonly LaidBlock[]): PageNumberEstimator {
  const tables = blocks.filter((block): block is LaidTable => block.kind === 'table')
  return (body, context) => {
    widths ??= widthsOf(readFileSync(fontFiles[0]!))
    const outlines = tables.map((table) => outlineOf(table, widths!).prepForXml(context)!)
    const parts: { [key: string]: unknown }[] = body['w:body']
    return layOut({ 'w:body': parts.map((part) => ('w:tbl' in part ? outlines.shift()! : part)) }, context)
  }
}
