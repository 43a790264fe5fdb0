import { randomBytes } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type Limits, runApart } from './apart/run.ts'
import { read, write } from './index.ts'
import { workbookParts, zipOf } from './testing/zip-of.ts'

const small = () => write({ format: 'xlsx', layout: { title: 't', sheets: [{ name: 's', rows: [['a']] }] } })
const refusal = (bytes: Uint8Array) =>
  read({ fileName: 'x.xlsx', bytes }).then(
    () => 'read',
    (error) => error.code,
  )

describe('a file that is not what it should be is refused with one code', () => {
  test('another kind of file', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7 ...'))).toBe('kernel.sheetNotReadable')
    expect(await refusal(Buffer.from('\x7fELF\0\0\0\0', 'latin1'))).toBe('kernel.sheetNotReadable')
    expect(await refusal(zipOf([{ name: 'word/document.xml', content: '<w/>' }]))).toBe(
      'kernel.sheetNotReadable',
    )
  })

  test('text in no known encoding', async () => {
    expect(await refusal(Buffer.from([0x82, 0xff, 0xfd, 0x80, 0x81]))).toBe('kernel.sheetUnknownEncoding')
  })

  test('a workbook with a password, or of the format before 2007', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 's', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    expect(await refusal(locked)).toBe('kernel.sheetEncrypted')
    expect(await refusal(zipOf([{ name: 'xl/workbook.xml', content: 'x', isEncrypted: true }]))).toBe(
      'kernel.sheetEncrypted',
    )
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('kernel.sheetOldFormat')
  })

  test('a workbook cut short or with a flipped byte', async () => {
    const whole = await small()
    expect(await refusal(whole.subarray(0, whole.length - 30))).toBe('kernel.sheetDamaged')
    expect(await refusal(whole.subarray(0, 200))).toBe('kernel.sheetDamaged')
    const spoiled = Uint8Array.from(whole)
    spoiled.set([0xff, 0xff, 0xff], 70)
    expect(await refusal(spoiled)).toBe('kernel.sheetDamaged')
  })

  test('an archive of too many parts, too many bytes, or packed beyond reason', async () => {
    const parts = workbookParts('')
    const crumbs = Array.from({ length: 2_000 }, (_, index) => ({ name: `xl/${index}`, content: '' }))
    expect(await refusal(zipOf([...parts, ...crumbs]))).toBe('kernel.sheetTooManyParts')
    const padding = { name: 'xl/padding', content: Buffer.alloc(20_000_000) }
    expect(await refusal(zipOf([...parts, padding]))).toBe('kernel.sheetSuspiciousCompression')
    const noise = { name: 'xl/media/noise', content: randomBytes(600_000), declaredBytes: 105_000_000 }
    expect(await refusal(zipOf([...parts, noise]))).toBe('kernel.sheetTooLarge')
  })

  test('an archive that unpacks to more than it declares', async () => {
    const parts = workbookParts(`<row><c t="inlineStr"><is><t>${' '.repeat(50_000_000)}</t></is></c></row>`)
    const liar = parts.map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, declaredBytes: 1_000 } : part,
    )
    expect(await refusal(zipOf(liar))).toBe('kernel.sheetTooHeavy')
  })

  test('a sheet with two cells at opposite corners', async () => {
    const corners =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await refusal(zipOf(workbookParts(corners)))).toBe('kernel.sheetTooHeavy')
  })

  test('a sheet that needs more memory or time than it gets, while others are still served', async () => {
    const cells = Array.from({ length: 400_000 }, (_, index) => `<c t="str"><v>${index.toString(36)}</v></c>`)
    const heavy = zipOf(
      workbookParts(
        Array.from(
          { length: 40 },
          (_, row) => `<row>${cells.slice(row * 10_000, (row + 1) * 10_000).join('')}</row>`,
        ).join(''),
      ),
    )
    const apart = (limits: Limits) =>
      runApart('readWorkbook', heavy, limits).then(
        () => 'read',
        (error) => error.code,
      )
    const [hungry, slow, other] = await Promise.all([
      apart({ heapMegabytes: 20, milliseconds: 60_000 }),
      apart({ heapMegabytes: 1_024, milliseconds: 150 }),
      small().then(refusal),
    ])
    expect([hungry, slow, other]).toEqual(['kernel.sheetTooHeavy', 'kernel.sheetTooHeavy', 'read'])
  })
})

test('a workbook of 100,000 rows is written and read', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    index,
    `システム${index}`,
    '稼働',
    index * 1000,
  ])
  const bytes = await write({ format: 'xlsx', layout: { title: 't', sheets: [{ name: '表', rows }] } })
  const book = await read({ fileName: 'big.xlsx', bytes })
  expect(book.sheets[0]?.rows).toHaveLength(100_000)
  expect(book.sheets[0]?.rows.at(-1)).toEqual(rows.at(-1))
})
