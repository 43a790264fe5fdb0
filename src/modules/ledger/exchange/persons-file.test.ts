import { describe, expect, test } from 'vitest'
import { pack, read, type TableFile, write } from '#kernel/sheets/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { diffRecords, type SystemRecord } from '../domain/index.ts'
import { ledgerOf, planOf, setting } from '../testing/import-plan.ts'
import { exportFile } from './export-file.ts'
import { planImport } from './plan-import.ts'
import { readFiles } from './read-files.ts'

const residents: SystemRecord = {
  systemId: '00000001-0000-7000-8000-000000000000',
  answers: {
    name: '住民記録',
    owningDivision: '市民課',
    status: 'running',
    contractedBy: 'city',
    runBy: 'city',
    inUseSince: '2014-04-01',
    usePeriodYears: 5,
    contactPhone: { missing: 'unknown' },
  },
  rows: {
    costs: [
      {
        fiscalYear: 2024,
        costItem: 'maintenance',
        plannedOrActual: 'actual',
        quantity: 12,
        unitPriceYen: 100_000,
      },
      {
        fiscalYear: 2024,
        costItem: 'hardware',
        plannedOrActual: 'actual',
        quantity: 1,
        unitPriceYen: 5_000_000,
      },
    ],
  },
}

const csv = async (fileName: string, text: string): Promise<TableFile> => ({
  fileName,
  bytes: new TextEncoder().encode(text),
})

describe('a person’s file', () => {
  test('may have other columns orders, full-width digits, eras, separators and 円', async () => {
    const plan = await planOf(
      [residents],
      [
        await csv(
          'systems.csv',
          '状態,利用開始日,利用期間(年),システム名\n廃止予定,令和元年５月１日,７年,住民記録\n',
        ),
        await csv(
          'costs.csv',
          '単価,数量,年度,費目,予定・実績,対象システム\n"￥１２０，０００円",12,令和6年度,運用保守,実績,住民記録\n"5,000,000円",1.0,2024,ハードウェア,実績,住民記録\n',
        ),
      ],
    )
    expect(plan.problems).toEqual([])
    expect(plan.systems[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['status', 'running', 'retiring'],
      ['inUseSince', '2014-04-01', '2019-05-01'],
      ['usePeriodYears', 5, 7],
      ['unitPriceYen', 100_000, 120_000],
    ])
  })

  test('in English heads and choices is read too', async () => {
    const plan = await planOf(
      [residents],
      [await csv('x.csv', 'System name,Status\n住民記録,To be retired\n')],
    )
    expect(plan.systems[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['status', 'retiring'],
    ])
  })

  test('with fewer columns leaves the other answers alone, and an empty cell takes an answer back', async () => {
    const plan = await planOf([residents], [await csv('x.csv', 'システム名,利用期間\n住民記録,\n')])
    expect(plan.systems[0]?.changes).toEqual([
      { category: 'basic', field: 'usePeriodYears', kind: 'removed', before: 5 },
    ])
  })

  test('that lacks a row of a collection removes it, and only for systems that it speaks of', async () => {
    const other = {
      ...residents,
      systemId: '00000002-0000-7000-8000-000000000000',
      answers: { ...residents.answers, name: '税' },
    }
    const costs = await csv(
      'costs.csv',
      '対象システム,年度,費目,予定・実績,数量,単価\n住民記録,2024,運用保守,実績,12,100000\n',
    )
    const plan = await planOf([residents, other], [costs])
    expect(plan.systems).toHaveLength(1)
    expect(plan.systems[0]?.changes.every(({ row }) => row?.kind === 'removed')).toBe(true)
    const listed = await planOf(
      [residents, other],
      [costs, await csv('systems.csv', 'システム名\n住民記録\n税\n')],
    )
    expect(listed.systems.map(({ name, kind }) => [name, kind])).toEqual([
      ['住民記録', 'changed'],
      ['税', 'changed'],
    ])
  })

  test('names every problem by sheet, cell, field and value', async () => {
    const plan = await planOf(
      [residents],
      [
        await csv(
          'systems.csv',
          'システム名,状態,利用開始日,所管課,利用期間\n住民記録,動いている,去年,存在しない課,12345\n',
        ),
      ],
    )
    expect(
      plan.problems.map(({ place, field, written, code }) => [
        place.sheet,
        place.cell,
        field?.key,
        written,
        code,
      ]),
    ).toEqual([
      ['systems', 'B2', 'status', '動いている', 'ledger.unknownChoice'],
      ['systems', 'C2', 'inUseSince', '去年', 'ledger.notADate'],
      ['systems', 'D2', 'owningDivision', '存在しない課', 'ledger.unknownDivision'],
      ['systems', 'E2', 'usePeriodYears', '12345', 'ledger.tooGreat'],
    ])
  })

  test('with a cost that is absurd only as a whole is told so at its unit price', async () => {
    const line = '対象システム,年度,費目,予定・実績,数量,単価\n住民記録,2024,運用保守,実績,1000000,99999999\n'
    const plan = await planOf([residents], [await csv('costs.csv', line)])
    expect(plan.problems.map(({ place, code, details }) => [place.sheet, place.cell, code, details])).toEqual(
      [['costs', 'F2', 'ledger.amountTooGreat', { value: 99_999_999_000_000, maximum: 99_999_999_999 }]],
    )
  })

  test('with the same system twice, an unknown system in a part, or a row without one, is told so', async () => {
    const plan = await planOf(
      [residents],
      [
        await csv('systems.csv', 'システム名\n住民記録\n住民記録\n'),
        await csv('servers.csv', '対象システム,サーバ名\nどこにもない,sv1\n,sv2\n'),
      ],
    )
    expect(plan.problems.map(({ place, code }) => [place.sheet, place.cell, code])).toEqual([
      ['servers', 'A3', 'ledger.rowWithoutSystem'],
      ['systems', 'A3', 'ledger.systemTwice'],
      ['servers', 'A2', 'ledger.unknownSystem'],
    ])
  })

  test('of a division that speaks of another division’s system is told so before it is accepted', async () => {
    const draft = await readFiles(catalogue, [
      await csv('x.csv', 'システム名,所管課\n住民記録,情報政策課\n財務会計,市民課\n'),
    ])
    const ledger = { ...ledgerOf([residents]), writableDivisions: new Set(['市民課']) }
    const plan = planImport(catalogue, draft, ledger, { isWholeLedger: false, registersNames: false })
    expect(plan.problems.map(({ place, code }) => [place.cell, code])).toEqual([
      ['A3', 'ledger.systemOfOthers'],
      ['B2', 'ledger.outsideScope'],
    ])
  })

  test('may bring divisions and vendors that nobody knows yet, when it is told to register them', async () => {
    const draft = await readFiles(catalogue, [
      await csv('systems.csv', 'システム名,所管課\n住民記録,新しい課\n'),
      await csv('contracts.csv', '対象システム,契約名,種類,契約相手\n住民記録,保守,その他,見本の新会社\n'),
    ])
    const plan = planImport(catalogue, draft, ledgerOf([residents]), {
      isWholeLedger: false,
      registersNames: true,
    })
    expect(plan.problems).toEqual([])
    expect(plan.newNames).toEqual({ divisions: ['新しい課'], vendors: ['見本の新会社'] })
  })

  test('in CP932 finds a system whose name that encoding cannot tell apart', async () => {
    const tax = { ...residents, answers: { ...residents.answers, name: '税〜総合' } }
    const bytes = await write({
      format: 'csv',
      rows: [
        ['システム名', '状態'],
        ['税〜総合', '稼働'],
      ],
      encoding: 'cp932',
    })
    const plan = await planOf([tax], [{ fileName: 'systems.csv', bytes }])
    expect(plan.systems.map(({ kind }) => kind)).toEqual(['unchanged'])
  })

  test('that is the whole ledger retires what it lacks', async () => {
    const other = {
      ...residents,
      systemId: '00000002-0000-7000-8000-000000000000',
      answers: { ...residents.answers, name: '税' },
    }
    const plan = await planOf([residents, other], [await csv('systems.csv', 'システム名\n税\n')], true)
    expect(plan.systems.map(({ name, kind }) => [name, kind])).toEqual([
      ['税', 'unchanged'],
      ['住民記録', 'removed'],
    ])
  })

  test('may be an archive of CSVs, and a renamed system is known by its mark', async () => {
    const bytes = await pack([
      await csv('systems.csv', `管理番号,システム名\n${residents.systemId},住民基本台帳\n`),
    ])
    const plan = await planOf([residents], [{ fileName: 'ledger.zip', bytes }])
    expect(plan.systems[0]?.changes).toEqual([
      { category: 'basic', field: 'name', kind: 'changed', before: '住民記録', after: '住民基本台帳' },
    ])
  })
})

describe('the workbook', () => {
  test('is read by its labels when somebody removed the hidden column', async () => {
    const { bytes } = await exportFile([residents], 'xlsx', setting('ja'))
    const book = await read({ fileName: 'x.xlsx', bytes })
    const sheets = book.sheets
      .filter(({ isHidden }) => !isHidden)
      .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.slice(1)) }))
    const stripped = await write({ format: 'xlsx', layout: { title: '', sheets } })
    const plan = await planOf([residents], [{ fileName: 'x.xlsx', bytes: stripped }])
    expect(plan.problems).toEqual([])
    expect(plan.systems.map(({ kind }) => kind)).toEqual(['unchanged'])
  })

  test('takes rows that a person inserted into a table', async () => {
    const { bytes } = await exportFile([residents], 'xlsx', setting('ja'))
    const book = await read({ fileName: 'x.xlsx', bytes })
    const sheets = book.sheets.map(({ name, rows }) => {
      const at = rows.findIndex((row) => row[0] === 'collection:costs') + 2
      const inserted = [null, 2025, '運用保守', '予定', null, 12, '110,000円']
      return { name, rows: at > 1 ? [...rows.slice(0, at), inserted, ...rows.slice(at)] : rows }
    })
    const edited = await write({ format: 'xlsx', layout: { title: '', sheets } })
    const plan = await planOf([residents], [{ fileName: 'x.xlsx', bytes: edited }])
    expect(plan.problems).toEqual([])
    const [first] = plan.systems[0]?.changes ?? []
    expect(first?.row).toMatchObject({ collection: 'costs', kind: 'added', answers: { fiscalYear: 2025 } })
    expect(diffRecords(catalogue, residents, plan.systems[0]!.record)).toEqual(plan.systems[0]?.changes)
  })

  test('of a template says nothing until it is filled in', async () => {
    const empty = { systemId: '', answers: {}, rows: {} }
    const template = await exportFile([empty, empty], 'xlsx', setting('ja'))
    await expect(readFiles(catalogue, [template])).rejects.toMatchObject({ code: 'ledger.nothingToImport' })
  })
})
