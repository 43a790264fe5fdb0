import type { Heading } from '../../document.ts'
import type { Widths } from '../../font/widths.ts'
import type { LaidBlock, LaidDocument, LaidTable } from '../../layout/lay-out.ts'
import { cellEms, settingOf } from '../cell-styles.ts'
import { sizeOnPaper, twipsPerPixel } from '../figure.ts'
import { listIndent } from '../list.ts'
import { lineTwips } from '../measures.ts'
import { chapterRuleSpace, figureBefore, rules, ruleTwips, type Spacing, spacings } from '../spacing.ts'
import { contentsIndent, sizes } from '../styles.ts'
import { linesOf } from './lines-of.ts'
import type { Grid, Part, Stretch } from './paginate.ts'

export interface Stack {
  parts: Part[]
  /** Where among the parts the headings of the contents are, in their order. */
  headings: number[]
}

/** The heights of a document: its contents, then its blocks. */
export function stackOf({ contentsTitle, blocks }: LaidDocument, widths: Widths): Stack {
  const stretch = (
    text: string,
    spacing: Spacing,
    size: number,
    more: Partial<Stretch & { indent: number }> = {},
  ) => {
    const { indent = 0, ...rest } = more
    const lines = linesOf(text, (lineTwips - indent) / (size * 10), widths)
    return {
      kind: 'stretch',
      spacing,
      lines,
      isKeptWithNext: false,
      startsPage: false,
      below: 0,
      ...rest,
    } as const
  }
  const contents = blocks
    .filter(isInContents)
    .map(({ level, text }) =>
      stretch(text, spacings.contents[level - 1]!, sizes.text, { indent: (level - 1) * contentsIndent }),
    )
  const parts: Part[] = [stretch(contentsTitle, spacings.contentsTitle, sizes.heading[0]!), ...contents]
  const headings: number[] = []
  for (const block of blocks) {
    if (isInContents(block)) headings.push(parts.length)
    parts.push(...partsOf(block))
  }
  return { parts, headings }

  function partsOf(block: LaidBlock): Part[] {
    switch (block.kind) {
      case 'heading': {
        const isChapter = block.level === 1
        const below = isChapter ? ruleTwips(rules.chapter) + chapterRuleSpace * 20 : 0
        const how = { isKeptWithNext: true, startsPage: isChapter, below }
        return [stretch(block.text, spacings.heading[block.level - 1]!, sizes.heading[block.level - 1]!, how)]
      }
      case 'paragraph': {
        const { text, isKey, isKeptWithNext } = block
        return [stretch(text, isKey ? spacings.key : spacings.text, sizes.text, { isKeptWithNext })]
      }
      case 'list':
        return block.items.map((item) => stretch(item, spacings.item, sizes.text, { indent: listIndent }))
      case 'note':
        return [stretch(block.text, spacings.note, sizes.note)]
      case 'figure': {
        const line = sizeOnPaper(block).height * twipsPerPixel
        const picture = stretch('', { before: figureBefore, after: 0, line }, sizes.text, {
          isKeptWithNext: true,
        })
        return [picture, stretch(block.caption, spacings.caption, sizes.caption)]
      }
      case 'table': {
        const caption = stretch(block.caption, spacings.caption, sizes.caption, { isKeptWithNext: true })
        return [caption, gridOf(block, widths)]
      }
      default:
        return block satisfies never
    }
  }
}

const isInContents = (block: LaidBlock): block is Heading => block.kind === 'heading' && block.level <= 2

function gridOf(table: LaidTable, widths: Widths): Grid {
  const ems = cellEms(table)
  const { before, after, line } = settingOf(table).spacing
  const [thin, thick] = [ruleTwips(rules.thin), ruleTwips(rules.thick)]
  const heightOf = (texts: readonly string[]) =>
    before + after + line * Math.max(...ems.map((room, at) => linesOf(texts[at] ?? '', room, widths)))
  const last = table.rows.length - 1
  return {
    kind: 'grid',
    head: heightOf(table.columns.map(({ label }) => label)) + thick,
    rows: table.rows.map((row, at) => heightOf(row) + (at === 0 ? thick : thin) + (at === last ? thin : 0)),
    rule: thin,
  }
}
