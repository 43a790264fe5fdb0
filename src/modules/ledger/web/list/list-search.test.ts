import { expect, test } from 'vitest'
import { filterOf, isShown, listSearch, searchOf, viewOf } from './list-search.ts'

test('an address holds one value or several of a filter, whatever they look like', () => {
  const one = listSearch.parse({ division: 'a', tag: 2026, text: 2012 })
  expect(filterOf(one)).toEqual({ text: '2012', divisionId: ['a'], tag: ['2026'] })
  expect(filterOf(listSearch.parse({ status: ['running', 'planned'] }))).toEqual({
    status: ['running', 'planned'],
  })
})

test('an address that holds nonsense shows everything', () => {
  const search = listSearch.parse({ division: { a: 1 }, sort: 'x', page: -1, columns: ['name'] })
  expect(viewOf(search)).toEqual({ filter: {}, order: { sort: 'name', order: 'ascending' } })
})

test('a view opens at the address it was saved from', () => {
  const search = listSearch.parse({
    text: '税',
    zone: ['lgwan', 'internet'],
    sort: 'yearlyCost',
    order: 'descending',
    costYear: 2014,
    columns: ['yearlyCost', 'tags'],
    page: 3,
  })
  expect(searchOf(viewOf(search))).toEqual({ ...search, page: 1 })
  expect(isShown(viewOf(search), search)).toBe(true)
  expect(isShown(viewOf(search), { ...search, zone: ['lgwan'] })).toBe(false)
})
