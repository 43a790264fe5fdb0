import type { CellStyle as WorkbookStyle } from 'hucre/xlsx'
import type { CellStyle } from '../sheet.ts'

const fontName = '游ゴシック'
const line = { style: 'thin', color: { rgb: 'C8C8CB' } } as const
const box = { top: line, right: line, bottom: line, left: line }
const top = { vertical: 'top', wrapText: true } as const
const font = (more: WorkbookStyle['font'] = {}) => ({ name: fontName, size: 10, ...more })
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** What each kind of cell looks like; also legible in black and white print. */
export const looks: Record<CellStyle, WorkbookStyle> = {
  title: { font: font({ size: 16, bold: true }) },
  lead: { font: font({ color: { rgb: '4D4D4D' } }), alignment: top },
  section: {
    font: font({ size: 11, bold: true, color: { rgb: 'FFFFFF' } }),
    fill: fill('0017C1'),
    alignment: { vertical: 'center' },
  },
  head: {
    font: font({ bold: true }),
    fill: fill('E8F1FE'),
    border: box,
    alignment: { ...top, vertical: 'center' },
  },
  label: { font: font(), fill: fill('F2F2F2'), border: box, alignment: top },
  input: { font: font(), border: box, alignment: top },
  required: { font: font(), fill: fill('FFFBE6'), border: box, alignment: top },
  yen: { font: font(), border: box, alignment: { vertical: 'top' }, numFmt: '#,##0' },
  muted: { font: font({ size: 9, color: { rgb: '626264' } }), alignment: top },
  link: { font: font({ color: { rgb: '0017C1' }, underline: true }), border: box, alignment: top },
}

export const plainFont = { name: fontName, size: 10 }
export const dateFormat = 'yyyy/mm/dd'
