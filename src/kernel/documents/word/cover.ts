import { BorderStyle, type ISectionOptions, Paragraph, TextRun } from 'docx'
import type { LaidDocument } from '../layout/lay-out.ts'
import { page, twips } from './measures.ts'
import { exactly } from './spacing.ts'
import { colours } from './styles.ts'

/** The first page: no head, no number. */
export function coverOf({ issuer, title, subtitle, date, facts }: LaidDocument): ISectionOptions {
  const line = (text: string, size: number, after: number, bold = false) =>
    new Paragraph({
      spacing: exactly({ before: 0, after, line: size * 14 }),
      children: [new TextRun({ text, size, bold })],
    })
  return {
    properties: { page: { ...page, margin: { ...page.margin, top: twips(75) } } },
    children: [
      line(issuer, 26, 160),
      line(title, 48, 120, true),
      new Paragraph({
        spacing: exactly({ before: 0, after: 360, line: 380 }),
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 12, color: colours.accent } },
        children: [new TextRun({ text: subtitle ?? '', size: 26 })],
      }),
      line(date.text, 26, 1_600),
      ...facts.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [new TextRun({ text: `${label}  `, bold: true }), new TextRun(value)],
          }),
      ),
    ],
  }
}
