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
]).flat()

const document = layOut(exampleDocument({ blocks: chapters }))

async function pagesBy(estimator: PageNumberEstimator, blocks: readonly LaidBlock[]): Promise<string[]> {
  let pages: string[] = []
  const word = new WordDocument({
    styles: stylesOf(document),
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

test('outlines lead to the same pages as weighing every letter', async () => {
  const everyLetter = await pagesBy(estimatePageNumbersWith({ guess: true }), document.blocks)
  expect(everyLetter).toHaveLength(18)
  expect(Number(everyLetter.at(-1))).toBeGreaterThan(9)
  expect(await pagesBy(pageEstimatorOf(document.blocks), document.blocks)).toEqual(everyLetter)
})
