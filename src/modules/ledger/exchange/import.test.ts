import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#modules/directory/index.ts'
import { ledgerTown, refusal } from '../testing/ledger-town.ts'

const town = await ledgerTown()
const ledger = town.ledger('itPolicy')

beforeAll(async () => {
  await town.register(
    { name: '住民税', staffUsers: 12 },
    { printers: [{ printerModel: 'P1', printerCount: 1 }] },
  )
  await town.register({ name: '財務会計', owningDivision: '情報政策課' })
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function plan(files: Record<string, string | Uint8Array>, options = {}, role: Role = 'itPolicy') {
  const fileIds: string[] = []
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    fileIds.push((await town.as(role).upload(name, bytes)).fileId)
  }
  return town.ledger(role).planImport({ fileIds, ...options })
}

const line = (...cells: (string | number)[]) => cells.join(',')
const head = 'システム名,所管課,状態,契約の主体,運用管理の主体,利用職員数'
const usersOf = async (name: string) => (await ledger.listSystems({ text: name })).systems[0]?.staffUsers

describe('an import', () => {
  test('shows what it would change, writes nothing until it is accepted, and then everything as one revision', async () => {
    const files = {
      'systems.csv': [head, '住民税,税務課,稼働,市,市,15', '公園,市民課,稼働,市,市,3'].join('\n'),
      'printers.csv': ['対象システム,機種,台数', '住民税,P1,1', '住民税,P2,2'].join('\n'),
    }
    const planned = await plan(files)
    expect(planned).toMatchObject({
      state: 'planned',
      plan: { counts: { added: 1, changed: 1, unchanged: 0, removed: 0, problems: 0 } },
    })
    const tax = planned.plan?.systems.find(({ name }) => name === '住民税')
    expect(tax?.changes).toMatchObject([
      { field: 'staffUsers', before: 12, after: 15 },
      { field: 'printerModel', row: { collection: 'printers', kind: 'added' }, after: 'P2' },
      { field: 'printerCount', after: 2 },
    ])
    expect(await usersOf('住民税')).toBe(12)

    const { importId } = planned
    const accepted = await ledger.acceptImport({ importId, reason: '年次調査' })
    expect(accepted).toMatchObject({ state: 'accepted', revisionId: expect.any(String) })
    expect(await ledger.acceptImport({ importId, reason: '二度押し' })).toEqual(accepted)
    const revisionsOf = async (text: string) => {
      const systemId = (await ledger.listSystems({ text })).systems[0]?.systemId ?? ''
      return (await ledger.systemHistory({ systemId })).revisions
    }
    const [[park], [residents]] = [await revisionsOf('公園'), await revisionsOf('住民税')]
    expect(park).toMatchObject({ revisionId: accepted.revisionId, reason: '年次調査', source: 'import' })
    expect(residents).toMatchObject({ revisionId: accepted.revisionId, version: 2 })
  })

  test('names every bad cell by file, sheet, cell, field and value, and cannot be accepted', async () => {
    const { importId, plan: found } = await plan({
      'systems.csv': [head, '住民税,ない課,動いている,市,市,十二', '公園,,稼働,市,市,3'].join('\n'),
    })
    expect(found?.problems.map(({ cell, field, value }) => [cell, field, value]).sort()).toEqual([
      ['B2', '所管課', 'ない課'],
      ['B3', '所管課', ''],
      ['C2', '状態', '動いている'],
      ['F2', '利用職員数', '十二'],
    ])
    for (const { file, message, expected } of found?.problems ?? [])
      expect({ file, isSaid: /。$/.test(message) && /。$/.test(expected) }).toEqual({
        file: 'systems.csv',
        isSaid: true,
      })
    expect(await refusal(ledger.acceptImport({ importId, reason: '無理' }))).toMatchObject({
      status: 409,
      code: 'ledger.importHasProblems',
    })
  })

  test('of another city changes no system that only has the same name', async () => {
    const theirs = {
      systemId: '01990000-0000-7000-8000-000000000000',
      answers: { name: '住民税', staffUsers: 77 },
    }
    const planned = await plan({
      'theirs.json': JSON.stringify({ format: 'saiteki-ledger', version: 1, systems: [theirs] }),
    })
    expect(planned.plan).toMatchObject({
      counts: { changed: 0, problems: 1 },
      problems: [{ message: expect.stringContaining('別の市のファイル') }],
    })
  })

  test('says once that a column is missing, not once a line', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => line(`新規${at}`, '税務課', '稼働', '市'))
    const planned = await plan({
      'systems.csv': ['システム名,所管課,状態,契約の主体', ...lines].join('\n'),
    })
    expect(planned.plan?.problems).toMatchObject([
      { cell: 'A1', field: '運用管理の主体', message: expect.stringContaining('列がありません') },
    ])
  })

  test('of a workbook changed in another program finds the one cell', async () => {
    const { bytes } = await ledger.exportLedger({ format: 'xlsx' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('財務会計')
    const cell = cellRightOf(sheet, '利用職員数')
    cell.value = '４８０'
    const { importId, plan: found } = await plan({
      '台帳.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
    })
    expect(found).toMatchObject({ counts: { added: 0, changed: 1, changes: 1, problems: 0 } })
    await ledger.acceptImport({ importId, reason: '人数', effectiveOn: '2026-11-24' })
    expect(await usersOf('財務会計')).toBe(480)

    cell.value = 'たくさん'
    const again = await plan({ '台帳.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) })
    expect(again.plan?.problems).toMatchObject([
      { sheet: '財務会計', cell: cell.address, field: '利用職員数', value: 'たくさん' },
    ])
  })

  test('reads CP932 with its ①, 髙 and 﨑', async () => {
    const text = [`${head},特記事項`, '福祉,市民課,稼働,市,市,1,①髙﨑さんの引継ぎ〜'].join('\r\n')
    const { importId, plan: found } = await plan({ '福祉.csv': iconv.encode(text, 'cp932') })
    expect(found).toMatchObject({ counts: { added: 1, problems: 0 } })
    await ledger.acceptImport({ importId, reason: '追加' })
    expect((await ledger.listSystems({ text: '①髙﨑' })).found).toBe(1)
  })

  test('of JSON, and one that registers the vendors it names', async () => {
    const system = {
      name: '選挙',
      owningDivision: '新しい課',
      status: 'running',
      contractedBy: 'city',
      runBy: 'city',
    }
    const rows = { vendors: [{ vendor: '新しい会社', vendorRole: 'developer' }] }
    const json = JSON.stringify({
      format: 'saiteki-ledger',
      version: 1,
      systems: [{ systemId: '', answers: system, rows }],
    })
    const strict = await plan({ 'ledger.json': json })
    expect(strict.plan?.counts.problems).toBeGreaterThan(0)
    const { importId, plan: found } = await plan({ 'ledger.json': json }, { registersNames: true })
    expect(found?.newNames).toEqual({ divisions: ['新しい課'], vendors: ['新しい会社'] })
    await ledger.acceptImport({ importId, reason: '追加' })
    expect((await ledger.listSystems({ text: '新しい会社' })).systems).toMatchObject([
      { division: '新しい課' },
    ])
  })

  test('that was cancelled stays cancelled', async () => {
    const { importId } = await plan({ 'systems.csv': `${head}\n住民税,税務課,稼働,市,市,99` })
    expect(await ledger.cancelImport({ importId })).toMatchObject({ state: 'cancelled' })
    expect(await refusal(ledger.acceptImport({ importId, reason: '遅い' }))).toMatchObject({
      status: 409,
      code: 'ledger.importIsOver',
    })
    expect(await usersOf('住民税')).toBe(15)
  })

  test('is planned anew when the ledger has changed meanwhile, and nothing is written until that is accepted', async () => {
    const { importId } = await plan({ 'systems.csv': `${head}\n住民税,税務課,稼働,市,市,99` })
    const { systems } = await ledger.listSystems({ text: '住民税' })
    const { systemId = '' } = systems[0] ?? {}
    const { version } = await ledger.showSystem({ systemId })
    await ledger.reviseSystem({
      systemId,
      expectedVersion: version,
      answers: { staffUsers: 50 },
      reason: '先に',
    })
    const replanned = await ledger.acceptImport({ importId, reason: '取り込み' })
    expect(replanned).toMatchObject({
      state: 'planned',
      plan: { isReplanned: true, systems: [{ changes: [{ before: 50, after: 99 }] }] },
    })
    expect(await usersOf('住民税')).toBe(50)
    expect(await ledger.acceptImport({ importId, reason: '取り込み' })).toMatchObject({ state: 'accepted' })
    expect(await usersOf('住民税')).toBe(99)
  })

  test('of the whole ledger retires what it lacks', async () => {
    const { bytes } = await ledger.exportLedger({ format: 'json' })
    const book = JSON.parse(new TextDecoder().decode(bytes)) as { systems: { answers: { name: string } }[] }
    const kept = { ...book, systems: book.systems.filter(({ answers }) => answers.name !== '選挙') }
    const { importId, plan: found } = await plan({ 'l.json': JSON.stringify(kept) }, { isWholeLedger: true })
    expect(found?.counts).toMatchObject({ added: 0, changed: 0, removed: 1 })
    await ledger.acceptImport({ importId, reason: '廃止の反映' })
    expect((await ledger.listSystems({ text: '選挙' })).systems).toMatchObject([{ outOfScope: 'retired' }])
  })
})

describe('所管課', () => {
  test('imports its own systems, and is told which are not', async () => {
    const text = [head, '住民税,税務課,稼働,市,市,7', '財務会計,情報政策課,稼働,市,市,7'].join('\n')
    const mixed = await plan({ 'systems.csv': text }, {}, 'division')
    expect(mixed.plan?.problems).toMatchObject([{ cell: 'A3', value: '財務会計' }])
    const own = await plan({ 'systems.csv': `${head}\n住民税,税務課,稼働,市,市,7` }, {}, 'division')
    const accepted = town.ledger('division').acceptImport({ importId: own.importId, reason: '人数' })
    expect(await accepted).toMatchObject({ state: 'accepted' })
  })

  test('registers no names by itself, and sees nobody else’s import', async () => {
    const call = plan({ 'systems.csv': head }, { registersNames: true }, 'division')
    expect(await refusal(call)).toMatchObject({ status: 403 })
    const { importId } = await plan({ 'systems.csv': `${head}\n財務会計,情報政策課,稼働,市,市,8` })
    expect(await refusal(town.ledger('division').showImport({ importId }))).toMatchObject({ status: 404 })
  })
})

test('a file that is no ledger, or no table at all, is refused in a sentence', async () => {
  for (const [name, content] of [
    ['notes.csv', line('これは', '台帳ではない')],
    ['broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 9, 9, 9])],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])],
  ] as const) {
    const { status } = await refusal(plan({ [name]: content }))
    expect({ name, isRefused: status >= 400 && status < 500 }).toEqual({ name, isRefused: true })
  }
})

/** The cell of an answer, found as a person finds it: by the label to the left of it. */
function cellRightOf(sheet: ExcelJS.Worksheet | undefined, label: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined
  sheet?.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (String(cell.value).replace('※', '').startsWith(label)) found ??= row.getCell(column + 1)
    }),
  )
  if (!found) throw new Error(`no ${label} in the sheet`)
  return found
}
