import { LineRuleType } from 'docx'

/** Twips: white above, white below, and the height of each line. */
export interface Spacing {
  before: number
  after: number
  line: number
}

/** Lines of one height in every font: those of Office differ by half in how much white they bring along. */
export const spacings = {
  text: { before: 0, after: 120, line: 340 },
  key: { before: 120, after: 120, line: 340 },
  item: { before: 0, after: 60, line: 340 },
  heading: [
    { before: 0, after: 240, line: 448 },
    { before: 360, after: 160, line: 350 },
    { before: 260, after: 120, line: 294 },
  ],
  caption: { before: 200, after: 80, line: 260 },
  note: { before: 80, after: 120, line: 240 },
  contentsTitle: { before: 0, after: 240, line: 440 },
  contents: [
    { before: 160, after: 40, line: 340 },
    { before: 0, after: 20, line: 340 },
  ],
  cell: { before: 40, after: 40, line: 240 },
  denseCell: { before: 40, after: 40, line: 200 },
} satisfies Record<string, Spacing | Spacing[]>

/** White above a figure, which is a line of its own height. */
export const figureBefore = 240

/** Thickness of lines, eighths of a point. */
export const rules = { thin: 4, thick: 8, chapter: 12 }
export const ruleTwips = (eighths: number) => eighths * 2.5
/** Between a chapter's name and the line under it, points. */
export const chapterRuleSpace = 4

export const exactly = (spacing: Spacing) => ({ ...spacing, lineRule: LineRuleType.EXACT })
