import { Packer, type PageNumberEstimator, TableOfContents, Document as WordDocument } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { expect, test } from 'vitest'
import type { Block } from '../../document.ts'
import { type LaidBlock, layOut } from '../../layout/lay-out.ts'
import { exampleDocument } from '../../testing/example.ts'
import { blocksOf } from '../blocks.ts'
import { listNumberings } from '../list.ts'
import { page } from '../measures.ts'
import { stylesOf } from '../styles.ts'
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

async function pagesBy(estimator: PageNumberEstimator, blocks: readonly LaidBlock[]): Promise<string[]> {
  let pages: string[] = []
  const word = new WordDocument({
    styles: stylesOf(layOut(exampleDocument())),
    numbering: { config: listNumberings },
    pageNumbers: (body, context) => {
      const estimated = estimator(body, context)
      pages = [...estimated.bookmarks.values()]
      return estimated
    },
    sections: [
      {
        properties: { page },
        children: [new TableOfContents('', { headingStyleRange: '1-2' }), ...blocksOf(blocks)],
      },
    ],
  })
  await Packer.toBuffer(word)
  return pages
}

test('outlines lead to the same pages as weighing every letter, also when an edition differs from the last', async () => {
  const editions = [chapters, chapters.slice(1)].map((some) =>
    layOut(exampleDocument({ blocks: some.flat() })),
  )
  const pages = editions.map(async ({ blocks }) => {
    const everyLetter = await pagesBy(estimatePageNumbersWith({ guess: true }), blocks)
    return { everyLetter, outlined: await pagesBy(pageEstimatorOf(blocks), blocks) }
  })
  const [first, second] = await Promise.all(pages)
  expect(first!.everyLetter).toHaveLength(18)
  expect(Number(first!.everyLetter.at(-1))).toBeGreaterThan(9)
  expect(first!.outlined).toEqual(first!.everyLetter)
  expect(second!.everyLetter).not.toEqual(first!.everyLetter)
  expect(second!.outlined).toEqual(second!.everyLetter)
})
