import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocument } from './index.ts'
import { exampleDocument } from './testing/example.ts'
import { type ReadPdf, readPdf, withoutWhite } from './testing/read-pdf.ts'
import { type ReadWord, readWord } from './testing/read-word.ts'

const document = exampleDocument()
const headings = ['1 第一の章', '1.1 表の節', '2 第二の章', '2.1 図の節']

describe('as PDF', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await readPdf(await writeDocument(document, 'pdf'))
  })

  test('it is tagged, and has its title and language', () => {
    expect(pdf).toMatchObject({ title: '見本の文書', language: 'ja-JP', isTagged: true })
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure', 'Caption', 'TOC'])
      expect(pdf.roles).toContain(role)
  })

  test('every heading is numbered, in the text, the contents and the bookmarks', () => {
    const [, contents = '', ...body] = pdf.pages
    for (const heading of headings) {
      expect(contents).toContain(withoutWhite(heading))
      expect(body.join('')).toContain(withoutWhite(heading))
    }
    expect(pdf.bookmarks).toEqual(headings)
  })

  test('the contents name the page that the number at the foot of that page says', () => {
    const [, contents = ''] = pdf.pages
    const page = /2第二の章\.*(\d+)2\.1図の節/.exec(contents)?.[1]
    const found = pdf.pages.findLast((text) => text.includes('2第二の章'))
    expect(found).toContain(`${page}/${pdf.pages.length - 1}`)
  })

  test('the cover tells city and date in the era, and has no head', () => {
    expect(pdf.pages[0]).toBe(withoutWhite('見本市見本の文書見本の副題令和8年11月24日基準日令和8年4月1日'))
    for (const page of pdf.pages.slice(1)) expect(page).toContain('見本の文書見本市')
  })

  test('a table over pages repeats its head on each', () => {
    const reached = pdf.pages.filter((text) => /行\d/.test(text))
    expect(reached.length).toBeGreaterThan(1)
    for (const text of reached) expect(text).toContain('名前件数')
  })

  test('a figure has its text for who cannot see it, and is drawn with letters', () => {
    expect(pdf.alternatives).toContain('専用が長い棒グラフ')
    expect(pdf.pages.join('')).toContain('図1棒の図')
  })
})

describe('as Word', () => {
  let word: ReadWord
  beforeAll(async () => {
    word = await readWord(await writeDocument(document, 'docx'))
  })

  test('headings are true headings, numbered as in the PDF', () => {
    expect(
      word.html.match(/<h[12]>.*?<\/h[12]>/g)?.map((heading) => heading.replaceAll(/<[^>]+>/g, '')),
    ).toEqual(headings)
  })

  test('the contents are there with pages for whoever only reads, and Word is asked to renew them on opening', () => {
    const contents = word.xml.slice(word.xml.indexOf('<w:sdtContent>'), word.xml.indexOf('</w:sdtContent>'))
    for (const heading of headings) expect(contents).toContain(heading)
    expect(contents.match(/<w:t xml:space="preserve">\d+<\/w:t>/g)).toHaveLength(headings.length)
    expect(word.settings).toContain('<w:updateFields/>')
  })

  test('Japanese has its font, heads of tables repeat, and a figure has its text', () => {
    expect(word.xml).toContain('<w:tblHeader/>')
    expect(word.html).toContain('alt="専用が長い棒グラフ"')
    expect(word.html).toContain('表1 数の表')
  })

  test('lists are lists', () => {
    expect(word.html).toContain('<ul><li>一つ目の項目</li><li>二つ目の項目</li></ul>')
    expect(word.html).toContain('<ol><li>一番の項目</li><li>二番の項目</li></ol>')
  })
})

test('in English, captions, contents and the date are English', async () => {
  const { pages, language } = await readPdf(await writeDocument(exampleDocument({ language: 'en' }), 'pdf'))
  expect(language).toBe('en-GB')
  expect(pages[0]).toContain('24November2026')
  expect(pages[1]).toContain('Contents')
  expect(pages.join('')).toContain('Table1数の表')
})

test('a level of headings that is skipped is refused: readers’ software would lose the structure', async () => {
  const blocks = [{ kind: 'heading', level: 2, text: '節' }] as const
  await expect(writeDocument(exampleDocument({ blocks }), 'pdf')).rejects.toThrow('skips a level')
})

test('a document beyond all bounds is refused in words', async () => {
  const rows = Array.from({ length: 60_000 }, () => ['a', '1'])
  const blocks = [{ kind: 'table', caption: '', columns: [{ label: '' }, { label: '' }], rows }] as const
  await expect(writeDocument(exampleDocument({ blocks }), 'pdf')).rejects.toMatchObject({
    code: 'kernel.documentTooLarge',
  })
})
