import type { Bilingual } from '#kernel/contract/index.ts'

/**
 * Signs in the hidden first column, by which a sheet is read back exactly even when somebody rewrote its labels.
 * Rows that a person inserted have none and are understood by their place and their labels.
 */
export const marks = {
  system: 'saiteki:system',
  overview: 'saiteki:overview',
  systemId: 'systemId',
  category: (key: string) => `category:${key}`,
  field: (key: string) => `field:${key}`,
  collection: (key: string) => `collection:${key}`,
  head: 'head',
  row: 'row',
} as const

export interface Mark {
  kind: 'systemId' | 'category' | 'field' | 'collection' | 'head' | 'row' | 'none'
  key: string
}

export function readMark(text: string): Mark {
  const [, kind, key = ''] = /^(systemId|head|row|category|field|collection)(?::(\w+))?$/.exec(text) ?? []
  return { kind: (kind ?? 'none') as Mark['kind'], key }
}

/** Heads of the three columns of single answers. */
export const itemHead: Bilingual = { ja: '項目', en: 'Item' }
export const answerHead: Bilingual = { ja: '回答', en: 'Answer' }
export const hintHead: Bilingual = { ja: '記入のしかた', en: 'How to fill in' }

/** Begins the line above the rows of a collection. */
export const collectionSign = '■'

/** ① … ⑱ */
export function circled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1)
}
