import type { IContext, IXmlableObject } from 'docx'
import type { Widths } from '../../font/widths.ts'
import type { LaidBlock } from '../../layout/lay-out.ts'
import { blockOf, captionOf } from '../blocks.ts'
import { listIndent } from '../list.ts'
import { lineTwips } from '../measures.ts'
import { sizes } from '../styles.ts'
import { emptyLines, linesOf } from './lines-of.ts'
import { outlineTable } from './outline-table.ts'

/** The parts of a body that a block becomes, as high and without letters; none where a part stays as it is. */
export function outlineBlock(
  block: LaidBlock,
  at: number,
  widths: Widths,
  context: IContext,
): (IXmlableObject | undefined)[] {
  const outline = (text: string, size: number, indent = 0) =>
    emptyLines(linesOf(text, (lineTwips - indent) / (size * 10), widths))
  const partsOf = (outlined: LaidBlock) => blockOf(outlined, at).map((part) => part.prepForXml(context))
  const caption = (text: string, isAbove: boolean) =>
    captionOf({ caption: outline(text, sizes.caption) }, isAbove).prepForXml(context)
  switch (block.kind) {
    case 'heading':
      return [undefined]
    case 'figure':
      return [undefined, caption(block.caption, false)]
    case 'paragraph':
      return partsOf({ ...block, text: outline(block.text, sizes.text) })
    case 'note':
      return partsOf({ ...block, text: outline(block.text, sizes.note) })
    case 'list':
      return partsOf({ ...block, items: block.items.map((item) => outline(item, sizes.text, listIndent)) })
    case 'table':
      return [caption(block.caption, true), outlineTable(block, widths, context)]
    default:
      return block satisfies never
  }
}
