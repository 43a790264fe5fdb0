import type { Category, Collection, Field } from './field.ts'

/** Every field in the order of the policy; whatever shows, checks or moves ledger data derives from one of these. */
export interface Catalogue {
  categories: readonly Category[]
  /** Single fields by key, over all categories. */
  fieldByKey: ReadonlyMap<string, Field>
  collections: readonly Collection[]
  collectionByKey: ReadonlyMap<string, Collection>
  /** Category of a single field or of a collection, by its key. */
  categoryByKey: ReadonlyMap<string, Category>
}

/**
 * Puts categories together and refuses what could not be told apart later.
 * @throws RangeError when a key stands twice or a row key names no field of its collection.
 */
export function defineCatalogue(categories: readonly Category[]): Catalogue {
  const fieldByKey = new Map<string, Field>()
  const collectionByKey = new Map<string, Collection>()
  const categoryByKey = new Map<string, Category>()
  for (const category of categories) {
    for (const field of category.fields) {
      refuseTwice(categoryByKey, field.key)
      fieldByKey.set(field.key, field)
      categoryByKey.set(field.key, category)
    }
    for (const collection of category.collections) {
      refuseTwice(categoryByKey, collection.key)
      checkCollection(collection)
      collectionByKey.set(collection.key, collection)
      categoryByKey.set(collection.key, category)
    }
  }
  return {
    categories,
    fieldByKey,
    collections: [...collectionByKey.values()],
    collectionByKey,
    categoryByKey,
  }
}

function checkCollection({ key, fields, rowKey }: Collection) {
  const seen = new Map<string, Field>()
  for (const field of fields) {
    refuseTwice(seen, field.key)
    seen.set(field.key, field)
  }
  for (const part of rowKey)
    if (!seen.has(part)) throw new RangeError(`row key ${part} of ${key} is not one of its fields`)
}

function refuseTwice(seen: ReadonlyMap<string, unknown>, key: string) {
  if (seen.has(key)) throw new RangeError(`key ${key} stands twice in the catalogue`)
}
