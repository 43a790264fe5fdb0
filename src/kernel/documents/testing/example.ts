import type { Document } from '../document.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 60" width="620" height="60" font-family="Noto Sans JP" font-size="12"><rect x="90" y="20" width="300" height="20" fill="#0031d8"/><text x="10" y="34">専用</text></svg>'

/** A document with one of everything; `changes` replace its parts. */
export function exampleDocument(changes: Partial<Document> = {}): Document {
  return {
    language: 'ja',
    title: '見本の文書',
    subtitle: '見本の副題',
    issuer: '見本市',
    issuedOn: Temporal.PlainDate.from('2026-11-24'),
    facts: [{ label: '基準日', value: '令和8年4月1日' }],
    blocks: [
      { kind: 'heading', level: 1, text: '第一の章' },
      { kind: 'paragraph', text: 'かなめの一文です。', isKey: true },
      { kind: 'list', items: ['一つ目の項目', '二つ目の項目'] },
      { kind: 'list', items: ['一番の項目', '二番の項目'], isNumbered: true },
      { kind: 'heading', level: 2, text: '表の節' },
      {
        kind: 'table',
        caption: '数の表',
        columns: [{ label: '名前' }, { label: '件数', isNumber: true }],
        rows: Array.from({ length: 80 }, (_, at) => [`行${at + 1}`, String(at + 1)]),
      },
      { kind: 'note', text: '表の注記です。' },
      { kind: 'heading', level: 1, text: '第二の章' },
      { kind: 'figure', caption: '棒の図', alt: '専用が長い棒グラフ', svg, width: 620, height: 60 },
      { kind: 'heading', level: 2, text: '図の節' },
    ],
    ...changes,
  }
}
