import { readFileSync } from 'node:fs'
import type { EstimatedPageNumbers, IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { fontFiles } from '../../font/family.ts'
import { type Widths, widthsOf } from '../../font/widths.ts'
import type { LaidBlock } from '../../layout/lay-out.ts'
import { outlineBlock } from './outline-block.ts'

let widths: Widths | undefined
/** An edition that differs from the last in words, but in no line, has the same pages. */
let last: { form: string; pages: EstimatedPageNumbers } | undefined

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
    const outline = parts.map(
      (part, at) => outlines[at - first] ?? ('w:sdt' in part ? withoutLetters(part) : part),
    )
    const form = JSON.stringify([blocks.map(stands), outlines])
    if (form !== last?.form) last = { form, pages: layOut({ 'w:body': outline }, context) }
    return last.pages
  }
}

/** Lines of contents are laid out anew with every number in them: here they are one empty line each. */
function withoutLetters(part: IXmlableObject): IXmlableObject {
  const [name, children] = Object.entries(part)[0]!
  if (name === 'w:p') return { 'w:p': children.filter((child: IXmlableObject) => 'w:pPr' in child) }
  return name === 'w:sdt' || name === 'w:sdtContent' ? { [name]: children.map(withoutLetters) } : part
}

/** What of a block is laid out as it stands. */
const stands = (block: LaidBlock) =>
  block.kind === 'heading' ? block : block.kind === 'figure' ? [block.width, block.height] : null
