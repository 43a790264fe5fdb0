import { expect, test } from 'vitest'
import { kernelErrors } from '#kernel/contract/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { modules } from '#main/modules.ts'
import { commandWords } from '#main/text/index.ts'

const sources = [{ name: 'kernel', words: kernelWords }, { name: 'main', words: commandWords }, ...modules]
const japanese: Readonly<Record<string, string>> = Object.assign({}, ...sources.map(({ words }) => words.ja))
const english: Readonly<Record<string, string>> = Object.assign({}, ...sources.map(({ words }) => words.en))

test.each(sources)('$name says everything in both languages', ({ words }) => {
  expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.ja).sort())
})

test('both languages of a sentence fill the same places', () => {
  const placesOf = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort()
  const uneven = Object.keys(japanese).filter(
    (key) => placesOf(japanese[key]).join() !== placesOf(english[key]).join(),
  )
  expect(uneven).toEqual([])
})

test('every error that an operation names has its sentence', () => {
  const codes = modules.flatMap(({ contract }) =>
    Object.values(contract).flatMap(({ errors }) => Object.keys(errors ?? {})),
  )
  const silent = [...Object.keys(kernelErrors), ...codes].filter((code) => !japanese[code])
  expect([...new Set(silent)]).toEqual([])
})
