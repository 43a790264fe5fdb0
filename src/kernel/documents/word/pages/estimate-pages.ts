import { readFileSync } from 'node:fs'
import type { IXmlableObject, PageNumberEstimator } from 'docx'
import { fontFiles } from '../../font/family.ts'
import { type Widths, widthsOf } from '../../font/widths.ts'
import type { LaidDocument } from '../../layout/lay-out.ts'
import { page } from '../measures.ts'
import { paginate } from './paginate.ts'
import { stackOf } from './stack.ts'

let widths: Widths | undefined

const room = page.size.height - page.margin.top - page.margin.bottom

/** On which page each heading of the contents comes, by the bookmarks that `docx` gave them, in their order. */
export function pageEstimatorOf(document: LaidDocument): PageNumberEstimator {
  return (body) => {
    widths ??= widthsOf(readFileSync(fontFiles[0]!))
    const pages = pagesOfHeadings(document, widths)
    const names = bookmarksIn(body['w:body'])
    return { bookmarks: new Map(names.map((name, at) => [name, String(pages[at])])) }
  }
}

/** Of the headings of the first two levels, in their order. */
function pagesOfHeadings(document: LaidDocument, widths: Widths): number[] {
  const { parts, headings } = stackOf(document, widths)
  const pages = paginate(parts, room)
  return headings.map((at) => pages[at]!)
}

function bookmarksIn(parts: readonly IXmlableObject[]): string[] {
  return parts.flatMap(({ 'w:p': children = [] }) =>
    children.flatMap((child: IXmlableObject) =>
      'w:bookmarkStart' in child ? [child['w:bookmarkStart']._attr['w:name']] : [],
    ),
  )
}
