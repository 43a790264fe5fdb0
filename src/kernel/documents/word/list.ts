import { type INumberingOptions, LevelFormat, Paragraph } from 'docx'
import type { List } from '../document.ts'
import { runsOf } from './runs.ts'
import { exactly, spacings } from './spacing.ts'

/** Twips. */
export const listIndent = 420

const style = { paragraph: { indent: { left: listIndent, hanging: listIndent } } }

export const listNumberings: INumberingOptions['config'] = [
  { reference: 'numbered', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style }] },
  { reference: 'plain', levels: [{ level: 0, format: LevelFormat.BULLET, text: '・', style }] },
]

/** Each `instance` counts from one. */
export function listOf({ items, isNumbered = false }: List, instance: number): Paragraph[] {
  const reference = isNumbered ? 'numbered' : 'plain'
  return items.map(
    (text) =>
      new Paragraph({
        children: runsOf(text),
        spacing: exactly(spacings.item),
        numbering: { reference, level: 0, instance },
      }),
  )
}
