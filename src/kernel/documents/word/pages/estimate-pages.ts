import { readFileSync } from 'node:fs'
import type { IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { fontFiles } from '../../font/family.ts'
import { type Widths, widthsOf } from '../../font/widths.ts'
import type { LaidBlock } from '../../layout/lay-out.ts'
import { outlineBlock } from './outline-block.ts'

let widths: Widths | undefined

const layOut = estimatePageNumbersWith({
  guess: true,
  measureWidth: (text, { size }) => Array.from(text, widths!).reduce((sum, each) => sum + each, 0) * size,
})

/**
 * On which page each heading comes, as the layout of `docx` works it out. That layout weighs every letter, and of all
 * that is no heading only the height matters: so it gets an outline, as many lines high as the letters need.
 */
export function pageEstimatorOf(blocks: readonly LaidBlock[]): PageNumberEstimator {
  return (body, context) => {
    widths ??= widthsOf(readFileSync(fontFiles[0]!))
    const outlines = blocks.flatMap((block, at) => outlineBlock(block, at, widths!, context))
    const parts: IXmlableObject[] = body['w:body']
    const first = parts.length - 1 - outlines.length
    const outline = parts.map((part, at) => outlines[at - first] ?? part)
    return layOut({ 'w:body': outline }, context)
  }
}
