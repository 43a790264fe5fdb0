import { expect, test } from 'vitest'
import { type TableFile, write } from '#kernel/sheets/index.ts'
import {
  checkRecord,
  completenessOf,
  diffRecords,
  foldForSearch,
  type SystemRecord,
  searchTextOf,
} from '../domain/index.ts'
import { expectation } from '../exchange/expectation.ts'
import { exportFile } from '../exchange/export-file.ts'
import { planImport } from '../exchange/plan-import.ts'
import { readFiles } from '../exchange/read-files.ts'
import { leastAnswers } from '../testing/ledger-town.ts'
import { text } from './build.ts'
import { type Category, defineCatalogue, catalogue as present } from './index.ts'

/** The one place: a field among those of a category, and one among those of its collection. */
const nickname = text('nickname', ['愛称', 'Nickname'], ['市民が呼ぶ名前。', 'What citizens call it.'], {
  maximumLength: 5,
})
const colour = text('colour', ['色', 'Colour'], ['機器の色。', 'Colour of the machine.'])
const withNewFields = (category: Category): Category => ({
  ...category,
  fields: category.key === 'basic' ? [...category.fields, nickname] : category.fields,
  collections: category.collections.map((each) =>
    each.key === 'printers' ? { ...each, fields: [...each.fields, colour] } : each,
  ),
})
const catalogue = defineCatalogue(present.categories.map(withNewFields))

const names = {
  divisions: new Set(['税務課']),
  vendors: new Set<string>(),
  systems: new Map([['住民税', 's']]),
}
const record = (nick: string, paint: string): SystemRecord => ({
  systemId: 's',
  answers: { ...leastAnswers, name: '住民税', nickname: nick },
  rows: { printers: [{ printerModel: 'P', printerCount: 1, colour: paint }] },
})
const setting = {
  catalogue,
  language: 'ja',
  asOf: Temporal.PlainDate.from('2026-04-01'),
  cityName: '見本市',
  names: { divisions: ['税務課'], vendors: [], systems: ['住民税'] },
  spareLines: 1,
} as const

async function planOf(files: readonly TableFile[], before: SystemRecord) {
  const ledger = { systems: [{ record: before, version: 1 }], names, writableDivisions: null }
  return planImport(catalogue, await readFiles(catalogue, files), ledger, {
    isWholeLedger: false,
    registersNames: false,
  })
}

test.each(['xlsx', 'csv', 'csv-cp932', 'json'] as const)(
  'a new field goes out and in as %s',
  async (format) => {
    const file = await exportFile([record('ぜいくん', '青')], format, setting)
    const { systems, problems } = await planOf([file], record('べつ', '赤'))
    expect(problems).toEqual([])
    expect(systems[0]?.changes).toMatchObject([
      { category: 'basic', field: 'nickname', before: 'べつ', after: 'ぜいくん' },
      { category: 'hardware', field: 'colour', row: { collection: 'printers' }, before: '赤', after: '青' },
    ])
  },
)

test('a new field is checked, and the problem names its cell and what is expected', async () => {
  expect(checkRecord(catalogue, record('ながすぎる愛称', '青'), names)).toMatchObject([
    { path: 'answers.nickname', code: 'ledger.tooLong' },
  ])
  const bytes = await write({
    format: 'csv',
    rows: [
      ['システム名', '愛称'],
      ['住民税', 'ながすぎる愛称'],
    ],
    encoding: 'utf-8',
  })
  const { problems } = await planOf([{ fileName: 'systems.csv', bytes }], record('ぜい', '青'))
  expect(problems).toMatchObject([
    { place: { cell: 'B2' }, field: { key: 'nickname' }, written: 'ながすぎる愛称' },
  ])
  expect(expectation(nickname, 'ja')).toContain('5 文字まで')
})

test('a new field is compared, searched and counted', () => {
  expect(diffRecords(catalogue, record('ぜい', '青'), record('ぜいくん', '青'))).toMatchObject([
    { field: 'nickname' },
  ])
  expect(searchTextOf(catalogue, record('ぜいくん', '青'))).toContain(foldForSearch('ぜいくん'))
  const [before, after] = [
    completenessOf(present, record('', '')),
    completenessOf(catalogue, record('ぜい', '青')),
  ]
  expect(after.asked - before.asked).toBe(2)
})
