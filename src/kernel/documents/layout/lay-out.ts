import { speaker } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import type { Block, Document, Figure, Heading, List, Note, Paragraph, Table } from '../document.ts'
import { documentWords } from '../text/index.ts'
import { cleanText, mapTexts } from './clean.ts'
import { columnShares, isDense } from './column-widths.ts'

/** What both formats have in common: everything numbered and worded, so that they cannot differ. Plain data. */
export interface LaidDocument {
  language: Language
  title: string
  subtitle: string | null
  issuer: string
  date: { year: number; month: number; day: number; text: string }
  facts: readonly { label: string; value: string }[]
  contentsTitle: string
  /** Says which signs are not in the font, where the format must say it; has the place `{signs}`. */
  unknownSigns: string
  blocks: readonly LaidBlock[]
}

export type LaidBlock = Heading | LaidParagraph | List | LaidTable | Figure | Note

export interface LaidParagraph extends Paragraph {
  /** What it says is about what follows: they stay on one page. */
  isKeptWithNext: boolean
}

export interface LaidTable extends Table {
  isDense: boolean
  /** Of the line, per column. */
  shares: readonly number[]
}

const speak = speaker([documentWords])

/** @throws Error when a level of headings is skipped: a reader's software would lose the structure. */
export function layOut(document: Document): LaidDocument {
  const { language, title, subtitle = null, issuer, issuedOn, facts, blocks } = document
  const { year, month, day } = issuedOn
  const laid: LaidDocument = {
    language,
    title,
    subtitle,
    issuer,
    date: { year, month, day, text: formatDate(issuedOn, language) },
    facts,
    contentsTitle: speak(language, 'kernel.document.contents'),
    unknownSigns: speak(language, 'kernel.document.unknownSigns'),
    blocks: numbered(blocks, language),
  }
  return mapTexts(laid, cleanText)
}

function numbered(blocks: readonly Block[], language: Language): LaidBlock[] {
  const sections: number[] = []
  const counts = { table: 0, figure: 0 }
  return blocks.map((block, at) => {
    if (block.kind === 'heading') {
      if (block.level > sections.length + 1) throw new Error(`heading “${block.text}” skips a level`)
      sections.length = block.level
      sections[block.level - 1] = (sections[block.level - 1] ?? 0) + 1
      return { ...block, text: `${sections.join('.')} ${block.text}` }
    }
    if (block.kind === 'paragraph') return { ...block, isKeptWithNext: leadsTo(blocks[at + 1]) }
    if (block.kind !== 'table' && block.kind !== 'figure') return block
    counts[block.kind] += 1
    const values = { number: String(counts[block.kind]), caption: block.caption }
    const caption = speak(language, `kernel.document.${block.kind}`, values)
    if (block.kind === 'figure') return { ...block, caption }
    const { columns, rows } = block
    return { ...block, caption, isDense: isDense(columns), shares: columnShares(columns, rows) }
  })
}

function leadsTo(next: Block | undefined): boolean {
  return next?.kind === 'figure' || (next?.kind === 'paragraph' && next.isKey === true)
}
