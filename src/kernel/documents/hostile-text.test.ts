import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from './document.ts'
import { layOut } from './layout/lay-out.ts'
import { openPdfPress } from './pdf/write-pdf.ts'
import { exampleDocument } from './testing/example.ts'
import { readPdf, withoutWhite } from './testing/read-pdf.ts'
import { readWord } from './testing/read-word.ts'
import { writeWord } from './word/write-word.ts'

const pressPdf = openPdfPress()

/** A document that says the text everywhere where a text may stand; a title there must be. */
function saying(text: string) {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text },
    { kind: 'list', items: [text] },
    { kind: 'table', caption: text, columns: [{ label: text }], rows: [[text]] },
    { kind: 'note', text },
  ]
  return layOut(exampleDocument({ title: `題${text}`, subtitle: text, issuer: text, blocks }))
}

const hostile = [
  '#set page(width: 1cm); #panic("boo") #{ while true {} }',
  '*bold* _italic_ `raw` $x^2$ <label> @reference // comment /* more */',
  '\\u{41} \\ ~ -- --- ... #sys.inputs.document #read("/etc/passwd")',
  '= heading\n- item\n+ item\n/ term: text',
  '<w:t>&amp;</w:t> ]]> <!-- -->',
  '"}, {"kind": "heading"',
]

test.each(hostile)('%s is printed as it stands', async (text) => {
  const { pages } = await readPdf(pressPdf(saying(text)))
  const shown = withoutWhite(text)
  for (const page of [pages[0], pages[1], pages[2]]) expect(page).toContain(shown)
  const { html } = await readWord(await writeWord(saying(text)))
  const plain = html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  expect(withoutWhite(plain)).toContain(shown)
})

test('rare letters of names are printed; what the font lacks is 〓 and named; Word keeps both', async () => {
  const text = '𠮷田 髙﨑 葛\u{E0100}城 辻󠄀 龘 😀'
  const { pages } = await readPdf(pressPdf(saying(text)))
  const all = pages.join('')
  expect(all).toContain('𠮷田髙﨑')
  expect(all).toContain('〓は、この文書の書体にない文字です(U+1F600,U+9F98)。')
  expect(all).not.toContain('😀')
  const { html } = await readWord(await writeWord(saying(text)))
  expect(html).toContain('龘 😀')
})

test('control signs and signs that turn the direction of writing are taken out', async () => {
  const text = '請求\u0000書\u0007\u202Egnp.exe\u200Fは\uD800これ\uFFFE'
  const { pages } = await readPdf(pressPdf(saying(text)))
  expect(pages[2]).toContain('請求書gnp.exeはこれ')
  const { html } = await readWord(await writeWord(saying(text)))
  expect(html).toContain('請求書gnp.exeはこれ')
})

test('any text becomes a document in both formats', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect(pressPdf(saying(text)).length).toBeGreaterThan(1_000)
      await readWord(await writeWord(saying(text)))
    }),
    { numRuns: 60 },
  )
})

test('a drawing with a sign that the font lacks is drawn with 〓', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" width="100" height="20" font-family="Noto Sans JP"><text y="15">😀</text></svg>'
  const blocks: Block[] = [{ kind: 'figure', caption: '図', alt: '絵 😀', svg, width: 100, height: 20 }]
  const { alternatives } = await readPdf(pressPdf(layOut(exampleDocument({ blocks }))))
  expect(alternatives).toEqual(['絵 〓'])
})
