import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../catalogue/index.ts'
import { tidyRecord } from '../../domain/index.ts'
import { anyRecord } from '../../testing/any-record.ts'
import { changeOf, draftOf, readSection, rebase, withChange, withoutBlankRows } from './draft.ts'

const pool = { divisions: ['税務課'], vendors: ['見本株式会社'], systems: ['住民税'] }
const anySystem = anyRecord(catalogue, pool).map((record) => tidyRecord(catalogue, record))
const use = catalogue.categories.find(({ key }) => key === 'use')!
const hardware = catalogue.categories.find(({ key }) => key === 'hardware')!

test('opening any sheet for editing and saving it as it is changes nothing, in either language', () => {
  fc.assert(
    fc.property(anySystem, fc.constantFrom('ja', 'en'), (record, language) => {
      for (const category of catalogue.categories) {
        const read = readSection(category, draftOf(category, record, language))
        expect(read.problems).toEqual({})
        expect(changeOf(category, record, read)).toEqual({ answers: {}, rows: {} })
      }
    }),
    { numRuns: 60 },
  )
})

test('what is typed as people write it is read, and what cannot be read is named by its place', () => {
  const record = { systemId: 's', answers: { staffUsers: 3, publicUsers: 4 }, rows: {} }
  const draft = draftOf(use, record, 'ja')
  const texts = {
    ...draft.texts,
    staffUsers: '１，２００人',
    publicUsers: '',
    concurrentUsers: '対象外',
    serviceHours: ' ',
  }
  const change = changeOf(use, record, readSection(use, { ...draft, texts }))
  expect(change.answers).toEqual({
    staffUsers: 1200,
    publicUsers: null,
    concurrentUsers: { missing: 'notApplicable' },
  })
  expect(withChange(record, change).answers).not.toHaveProperty('publicUsers')
  const wrong = readSection(use, { ...draft, texts: { ...draft.texts, staffUsers: 'たくさん' } })
  expect(wrong.problems).toMatchObject({ 'answers.staffUsers': { code: 'ledger.notANumber' } })
})

test('a blank row is no row, and a changed table is sent whole', () => {
  const record = { systemId: 's', answers: {}, rows: { printers: [{ printerModel: 'P', printerCount: 1 }] } }
  const draft = draftOf(hardware, record, 'ja')
  const rows = {
    ...draft.rows,
    printers: [
      ...(draft.rows.printers ?? []),
      { id: 'blank', texts: { printerModel: ' ' } },
      { id: 'new', texts: { printerModel: 'Q', printerCount: '２台' } },
    ],
  }
  const read = readSection(hardware, withoutBlankRows({ ...draft, rows }))
  expect(changeOf(hardware, record, read).rows).toEqual({
    printers: [
      { printerModel: 'P', printerCount: 1 },
      { printerModel: 'Q', printerCount: 2 },
    ],
  })
})

test('on a newer record, typed values stay and untouched ones are the newer', () => {
  const record = (staffUsers: number, publicUsers: number) => ({
    systemId: 's',
    answers: { staffUsers, publicUsers },
    rows: {},
  })
  const before = draftOf(use, record(1, 1), 'ja')
  const typed = { ...before, texts: { ...before.texts, staffUsers: '9' } }
  const rebased = rebase(typed, before, draftOf(use, record(5, 5), 'ja'))
  expect([rebased.texts.staffUsers, rebased.texts.publicUsers]).toEqual(['9', '5'])
})
