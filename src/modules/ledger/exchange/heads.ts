import type { Language } from '#kernel/module/index.ts'
import type { Catalogue, Category, Collection, Field } from '../catalogue/index.ts'

/** Names of the two columns that tell which system a row belongs to. */
export const systemIdHead = { ja: '管理番号', en: 'System ID' } as const
export const systemHead = { ja: '対象システム', en: 'System' } as const

/** Label with its unit and a mark when it must be filled in: 利用期間(年), システム名 ※. */
export function sheetHead(field: Field, language: Language): string {
  return `${withUnit(field, language)}${field.isRequired ? ' ※' : ''}`
}

/** The head of a CSV column: the label; where two fields share one, the category stands before it. */
export function csvHead(field: Field, peers: readonly Field[], language: Language, category?: Category) {
  const label = field.label[language]
  const isShared = peers.some((peer) => peer !== field && fold(peer.label[language]) === fold(label))
  return isShared && category ? `${category.label[language]}:${label}` : label
}

/** Single fields of all categories, findable by what may stand at the head of a column. */
export function singleHeads(catalogue: Catalogue): HeadIndex {
  const fields = [...catalogue.fieldByKey.values()]
  return indexHeads(fields, (field) => catalogue.categoryByKey.get(field.key))
}

export function collectionHeads({ fields }: Collection): HeadIndex {
  return indexHeads(fields, () => undefined)
}

export type HeadIndex = (text: string) => Field | null

/** Finds a field by key or by label in either language, with or without unit, mark and category. */
export function indexHeads(
  fields: readonly Field[],
  categoryOf: (field: Field) => Category | undefined,
): HeadIndex {
  const byHead = new Map<string, Field | null>()
  const put = (head: string, field: Field) => {
    const key = fold(head)
    const known = byHead.get(key)
    byHead.set(key, known === undefined || known === field ? field : null)
  }
  for (const field of fields) {
    for (const language of ['ja', 'en'] as const) {
      put(field.label[language], field)
      put(withUnit(field, language), field)
      const category = categoryOf(field)
      if (category) put(`${category.label[language]}:${field.label[language]}`, field)
    }
  }
  // Keys are exact and win over a label that happens to read the same.
  for (const field of fields) byHead.set(fold(field.key), field)
  return (text) => byHead.get(fold(text)) ?? null
}

/** Whether a text is one of these names, whatever its width, case and blanks. */
export function isNamed(text: string, ...names: readonly string[]): boolean {
  return names.some((name) => fold(name) === fold(text))
}

export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s※*]/g, '')
    .toLowerCase()
}

function withUnit({ label, unit }: Field, language: Language): string {
  return unit && unit[language] !== label[language]
    ? `${label[language]}(${unit[language]})`
    : label[language]
}
