import type { Language } from '#kernel/module/index.ts'
import type { screenWords } from '../../text/index.ts'
import { type Category, sayRow, sayTried } from '../forms/field.ts'
import type { Wish } from './wishes.ts'

type Say = ReturnType<typeof screenWords.useWords>

/** A wish in words, to stand after the system's name. */
export function sayWish(wish: Wish, categories: readonly Category[], say: Say, language: Language): string {
  if (wish.kind === 'add') return say('whatIf.added')
  if (wish.kind === 'retire') return say('whatIf.retired')
  if (wish.kind === 'set') {
    const field = categories.flatMap(({ fields }) => fields).find(({ key }) => key === wish.field)
    return say('whatIf.becomes', {
      field: field?.label[language] ?? wish.field,
      value: sayTried(field, wish.value, say, language),
    })
  }
  const collection = categories
    .flatMap(({ collections }) => collections)
    .find(({ key }) => key === wish.collection)
  const about = {
    collection: collection?.label[language] ?? wish.collection,
    row: collection ? sayRow(collection, wish.row ?? wish.answers ?? {}, language) : '',
  }
  if (!wish.answers) return say('whatIf.rowIsRemoved', about)
  if (!wish.row) return say('whatIf.rowIsAdded', about)
  const changes = Object.entries(wish.answers).map(([key, value]) => {
    const field = collection?.fields.find((each) => each.key === key)
    return say('whatIf.becomesShort', {
      field: field?.label[language] ?? key,
      value: sayTried(field, value, say, language),
    })
  })
  return say('whatIf.rowBecomes', { ...about, changes: changes.join(language === 'ja' ? '、' : ', ') })
}
