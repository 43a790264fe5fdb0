import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../document.ts'
import { type LaidDocument, layOut } from '../../layout/lay-out.ts'
import { exampleDocument } from '../../testing/example.ts'
import { writeWord } from '../write-word.ts'
import { pageEstimatorOf } from './estimate-pages.ts'

const sentence = '保守期限が近いシステム(Red Hat Enterprise Linux 6)は、更新の年度と費用を先に決めます。'
const columns = [
  { label: '番号', isNumber: true },
  { label: '名前' },
  { label: '説明' },
  { label: '住民記録システムの担当課' },
]
const chapters = Array.from({ length: 6 }, (_, chapter): Block[] => [
  { kind: 'heading', level: 1, text: `第${chapter + 1}` },
  {
    kind: 'table',
    caption: '表',
    columns: chapter % 2 === 0 ? columns : [...columns, { label: '備考' }, { label: 'Remarks' }],
    rows: Array.from({ length: 9 + chapter * 4 }, (_, row) => [
      String(row),
      `system-${row} ${sentence.slice(0, (row * 7) % 30)}`,
      sentence.repeat((row * chapter) % 5),
      sentence.slice(0, (row * 11 + chapter) % 50),
      '2026-11-24',
    ]),
  },
  { kind: 'heading', level: 2, text: '次の節' },
  ...Array.from({ length: 5 + chapter }, (_, at): Block[] => [
    { kind: 'paragraph', text: sentence.repeat(1 + ((at * 3 + chapter) % 7)), isKey: at % 4 === 0 },
    { kind: 'list', items: Array.from({ length: at }, (_, item) => sentence.repeat(1 + ((item + at) % 4))) },
    { kind: 'note', text: sentence.slice(0, 9 + chapter).repeat(1 + at * 2) },
  ]).flat(),
  { kind: 'heading', level: 2, text: '終わりの節' },
])

const words = (count: number) => '字'.repeat(count)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'

const text = fc.integer({ min: 1, max: 300 }).map(words)
const table = fc
  .record({
    width: fc.integer({ min: 2, max: 6 }),
    rows: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 }),
  })
  .map(
    ({ width, rows }): Block => ({
      kind: 'table',
      caption: '表',
      columns: Array.from({ length: width }, (_, at) => ({ label: words(3 + 4 * at), isNumber: at === 0 })),
      rows: rows.map((length, row) =>
        Array.from({ length: width }, (_, at) => (at === 0 ? `${row}` : words((length * (at + row)) % 97))),
      ),
    }),
  )
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.constant({ kind: 'heading', level: 1, text: '次の章' } as const),
  fc.constant({ kind: 'heading', level: 2, text: '次の節' } as const),
  fc.record({ kind: fc.constant('paragraph' as const), text, isKey: fc.boolean() }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('note' as const), text }),
  fc
    .integer({ min: 40, max: 700 })
    .map((height) => ({ kind: 'figure', caption: '図', alt: '四角', svg, width: 620, height }) as const),
  table,
)

async function pagesBy(estimator: PageNumberEstimator, document: LaidDocument): Promise<string[]> {
  let pages: string[] = []
  await writeWord(document, (body, context) => {
    const estimated = estimator(body, context)
    pages = [...estimated.bookmarks.values()]
    return estimated
  })
  return pages
}

async function bothWays(document: LaidDocument) {
  const everyLetter = await pagesBy(estimatePageNumbersWith({ guess: true }), document)
  return { everyLetter, counted: await pagesBy(pageEstimatorOf(document), document) }
}

test('counting lines leads to the same pages as the layout that weighs every letter', async () => {
  const { everyLetter, counted } = await bothWays(layOut(exampleDocument({ blocks: chapters.flat() })))
  expect(everyLetter).toHaveLength(18)
  expect(Number(everyLetter.at(-1))).toBeGreaterThan(9)
  expect(counted).toEqual(everyLetter)
})

test('of whatever blocks, each heading comes on the page where the layout by letters has it', async () => {
  const first: Block = { kind: 'heading', level: 1, text: '初めの章' }
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 15, maxLength: 40 }), async (blocks) => {
      const { everyLetter, counted } = await bothWays(layOut(exampleDocument({ blocks: [first, ...blocks] })))
      expect(counted).toEqual(everyLetter)
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
