import type { Language } from '#kernel/module/index.ts'
import { catalogue } from '../../catalogue/index.ts'

/** Names of places for a summary of errors: `rows.costs[2].quantity` → 「年度別コスト 3行目 数量」. */
export function labelOfPlace(place: string, language: Language, rowWord: (number: number) => string): string {
  const [, single] = /^answers\.(\w+)$/.exec(place) ?? []
  if (single !== undefined) return catalogue.fieldByKey.get(single)?.label[language] ?? single
  const [, key = '', at, field] = /^rows\.(\w+)(?:\[(\d+)\](?:\.(\w+))?)?$/.exec(place) ?? []
  const collection = catalogue.collectionByKey.get(key)
  if (!collection) return place
  const parts = [
    collection.label[language],
    at === undefined ? '' : rowWord(Number(at) + 1),
    collection.fields.find((each) => each.key === field)?.label[language] ?? '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
