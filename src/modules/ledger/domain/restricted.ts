import type { Catalogue, Category, Field } from '../catalogue/index.ts'
import type { FieldChange } from './diff.ts'
import type { Answers, SystemRecord } from './record.ts'
import { rowKeyOf } from './row-key.ts'

/** Fields that only the city's own staff may see. */
export function isRestricted(field: Field | undefined): boolean {
  return field?.confidentiality === 'restricted'
}

/** The categories as a person outside the city's own staff knows them; those that hold nothing else fall away. */
export function openCategories({ categories }: Catalogue): Category[] {
  return categories
    .map((category) => ({
      ...category,
      fields: category.fields.filter((field) => !isRestricted(field)),
      collections: category.collections.map((collection) => ({
        ...collection,
        fields: collection.fields.filter((field) => !isRestricted(field)),
      })),
    }))
    .filter(({ fields, collections }) => fields.length + collections.length > 0)
}

/** What a person outside the city's own staff may see of a system: everything but fields of class `restricted`. */
export function withoutRestricted(catalogue: Catalogue, record: SystemRecord): SystemRecord {
  return {
    systemId: record.systemId,
    answers: open([...catalogue.fieldByKey.values()], record.answers),
    rows: Object.fromEntries(
      catalogue.collections.flatMap(({ key, fields }) => {
        const rows = record.rows[key]
        return rows ? [[key, rows.map((row) => open(fields, row))]] : []
      }),
    ),
  }
}

/** The same for what changed: changes of restricted fields fall away, and rows lose theirs, in their name too. */
export function withoutRestrictedChanges(
  catalogue: Catalogue,
  changes: readonly FieldChange[],
): FieldChange[] {
  return changes.flatMap((change) => {
    if (!change.row) return isRestricted(catalogue.fieldByKey.get(change.field)) ? [] : [change]
    const collection = catalogue.collectionByKey.get(change.row.collection)
    const field = collection?.fields.find(({ key }) => key === change.field)
    if (!collection || isRestricted(field)) return []
    const answers = open(collection.fields, change.row.answers)
    return [{ ...change, row: { ...change.row, answers, rowKey: rowKeyOf(collection, answers) } }]
  })
}

function open(fields: readonly Field[], answers: Answers): Answers {
  const hidden = new Set(fields.filter(isRestricted).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)))
}
