import { expect, test } from 'vitest'
import { type ProblemError, parseJson } from '../../src/index.ts'

const lineOf = (text: string) => {
  try {
    return parseJson(text)
  } catch (error) {
    return (error as ProblemError).path
  }
}

test.each([
  ['', 'line 1'],
  ['{\n  "a": 1\n', 'line 3'],
  ['{\n  "a": NaN\n}', 'line 2'],
  ['{\n  "one": [1, 2],\n  "two": [1, 2,]\n}', 'line 3'],
  ['{\n  "a": 1\n  "b": 2\n}', 'line 3'],
  ['{\r\n  "a": 1,\r\n  b: 2\r\n}', 'line 3'],
  ['{\n"a":\n"b\n"\n}', 'line 3'],
  ['{"a": 1}\n{"a": 2}', 'line 2'],
  ['{"n": [\nNaN,\nNaN]}', 'line 2'],
  ['{\n"hosts": NaN\n}', 'line 2'],
  ['\n\nNN', 'line 3'],
  ['[\n1,\n]', 'line 3'],
  ['x', 'line 1'],
])('%j is no JSON on %s', (text, line) => {
  expect(lineOf(text)).toBe(line)
})

test('what is JSON is read', () => {
  expect(parseJson('{"a": [1, null]}')).toEqual({ a: [1, null] })
})
