import { expect, test } from 'vitest'
import { errorsByField } from './problems.ts'

const problem = { type: '', title: '', status: 422, detail: '全体の文', code: 'parks.nameTaken' }

test('problems with a path belong to their fields, the first of each field', () => {
  const problems = [
    { path: 'name', code: 'a', message: '入力してください' },
    { path: 'name', code: 'b', message: '長すぎます' },
    { path: 'rows[2].costYen', code: 'c', message: '数字で' },
  ]
  expect(errorsByField({ ...problem, problems })).toEqual({
    name: '入力してください',
    'rows[2].costYen': '数字で',
  })
})

test('an error without a path finds the field it speaks of', () => {
  expect(errorsByField(problem, { 'parks.nameTaken': 'name' })).toEqual({ name: '全体の文' })
  expect(errorsByField(problem, {})).toEqual({})
  expect(errorsByField(null)).toEqual({})
})
