import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCsv, parseCsv } from './csv.ts'
import { decodeText } from './encoding.ts'
import { guardText, unguardText } from './formula-guard.ts'
import { type Cell, foldToCp932, pack, read, write } from './index.ts'

const code = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a CSV', () => {
  test.each([
    ['UTF-8 with a byte order mark', formatCsv([['①髙﨑', '〜']], 'utf-8'), 'utf-8', '〜'],
    ['UTF-8 without one', new TextEncoder().encode('①髙﨑,〜\n'), 'utf-8', '〜'],
    ['CP932', formatCsv([['①髙﨑', '〜']], 'cp932'), 'cp932', '～'],
    ['UTF-16', Buffer.from('\uFEFF①髙﨑\t〜\r\n', 'utf16le'), 'utf-16le', '〜'],
  ])('is read in %s without being told', async (_, bytes, encoding, wave) => {
    expect(await read({ fileName: '台帳/systems.csv', bytes })).toEqual({
      format: 'csv',
      sheets: [{ name: 'systems', isHidden: false, encoding, rows: [['①髙﨑', wave]], flaws: [] }],
    })
  })

  test('may stand with others in one archive', async () => {
    const files = [
      { fileName: 'systems.csv', bytes: formatCsv([['名前'], ['住民']], 'utf-8') },
      { fileName: 'costs.csv', bytes: formatCsv([['年度'], ['2024']], 'cp932') },
    ]
    const book = await read({ fileName: 'ledger.zip', bytes: await pack(files) })
    expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['systems', [['名前'], ['住民']]],
      ['costs', [['年度'], ['2024']]],
    ])
  })

  test('goes there and back in UTF-8, whatever the text', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed().replaceAll('\0', '')),
      fc.constantFrom('=1+1', "'=1", "''-x", '-', '＝Ａ１', ' @x', '"', 'a,b', '改\r\n行', "'", '\uFEFFx'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const written = rows.filter((row) => row.some((text) => text !== ''))
        const asRead = written.map((row) => row.map((text) => (text === '' ? null : text)))
        expect(parseCsv(decodeText(formatCsv(written, 'utf-8')).text)).toEqual(asRead)
      }),
    )
  })

  test('never shows a spreadsheet program a formula', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '＝', '＠', ' =', '\t=', "'=", "'+")
    fc.assert(
      fc.property(starts, fc.string({ minLength: 1 }), (start, rest) => {
        expect(guardText(start + rest).startsWith("'")).toBe(true)
      }),
    )
  })

  test('takes the formula guard off again, exactly', () => {
    const text = fc
      .array(fc.constantFrom("'", '=', '-', ' ', 'a', '＋', '\n'), { maxLength: 8 })
      .map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, (original) => {
        expect(unguardText(guardText(original))).toBe(original)
      }),
    )
  })

  test('in CP932 names every character that does not fit instead of losing it', () => {
    expect(() => formatCsv([['𠮷野家', '髙﨑①〜−‖¬']], 'cp932')).toThrow(
      expect.objectContaining({
        code: 'kernel.sheetCharactersDoNotFit',
        details: { characters: '𠮷', count: 1 },
      }),
    )
  })

  test('in CP932 either comes back as its fold or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }), (text) => {
        const rows: Cell[][] = [[text, '.']]
        const refused = code(() => formatCsv(rows, 'cp932')) === 'kernel.sheetCharactersDoNotFit'
        if (!refused)
          expect(parseCsv(decodeText(formatCsv(rows, 'cp932')).text)).toEqual([[foldToCp932(text), '.']])
      }),
    )
  })

  test('with a quotation mark left open says in which line', () => {
    expect(() => parseCsv('a,b\n1,"2\n3,4\n')).toThrow(
      expect.objectContaining({ code: 'kernel.sheetBadCsv' }),
    )
  })

  test('of 100,000 rows is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [`システム${index}`, index, '髙﨑①'])
    const bytes = await write({ format: 'csv', rows, encoding: 'cp932' })
    const book = await read({ fileName: 'big.csv', bytes })
    expect(book.sheets[0]?.rows).toHaveLength(100_000)
    expect(book.sheets[0]?.rows.at(-1)).toEqual(['システム99999', '99999', '髙﨑①'])
  })
})
