import { describe, expect, test } from 'vitest'
import { category, collection, text } from './build.ts'
import { catalogue, defineCatalogue } from './index.ts'

const hint = ['例', 'For example'] as const

describe('the catalogue', () => {
  test('has the eighteen categories of the policy in order', () => {
    expect(catalogue.categories.map(({ number }) => number)).toEqual(
      Array.from({ length: 18 }, (_, at) => at + 1),
    )
  })

  test('says every label, hint, unit and choice in both languages', () => {
    const fields = [
      ...catalogue.fieldByKey.values(),
      ...catalogue.collections.flatMap(({ fields }) => fields),
    ]
    for (const field of fields) {
      const said = [field.label, field.hint, field.unit, ...(field.choices ?? []).map(({ label }) => label)]
      for (const words of said.filter((each) => each !== undefined)) {
        expect(words.ja, field.key).not.toBe('')
        expect(words.en, field.key).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
      }
    }
  })

  test('gives every choice of a field a key and a label of its own', () => {
    for (const { key, choices = [] } of [
      ...catalogue.fieldByKey.values(),
      ...catalogue.collections.flatMap(({ fields }) => fields),
    ]) {
      expect(new Set(choices.map((choice) => choice.key)).size, key).toBe(choices.length)
      expect(new Set(choices.map(({ label }) => label.ja)).size, key).toBe(choices.length)
    }
  })

  test('refuses a key that stands twice', () => {
    const twice = [
      category(1, 'a', ['甲', 'A'], [text('same', ['名', 'Name'], hint), text('same', ['名', 'Name'], hint)]),
    ]
    expect(() => defineCatalogue(twice)).toThrow('same')
  })

  test('refuses a row key that is not a field of the collection', () => {
    const rows = collection('rows', ['行', 'Rows'], ['gone'], [text('name', ['名', 'Name'], hint)])
    expect(() => defineCatalogue([category(1, 'a', ['甲', 'A'], [], [rows])])).toThrow('gone')
  })
})
