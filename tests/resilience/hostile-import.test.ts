import { setTimeout } from 'node:timers/promises'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { uploadFile } from '#kernel/http/index.ts'
import { workbookParts, zipOf } from '#kernel/sheets/testing/zip-of.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { serverOfItsOwn } from '../setup/server.ts'

const { start, send } = await serverOfItsOwn()
const { printed } = await start()
const directory = createClient(directoryContract, send)
const ledger = createClient(ledgerContract, send)
await directory.signIn({
  cityCode: '14208',
  loginName: 'joho',
  password: /^ *joho +(\S+)/m.exec(printed)?.[1] ?? '',
})
const workbook = (await ledger.exportLedger({ format: 'xlsx' })).bytes

/** What an importer is told of a file: the one sentence of a refusal, or the plan. A large file is read by a job. */
async function told(fileName: string, bytes: Uint8Array) {
  const { fileId } = await uploadFile(send, fileName, bytes)
  let seen = await ledger.planImport({ fileIds: [fileId] }).catch((error: Error) => error.message)
  while (typeof seen !== 'string' && seen.state === 'reading') {
    await setTimeout(300)
    seen = await ledger.showImport({ importId: seen.importId })
  }
  return typeof seen === 'string' ? seen : (seen.failure ?? seen.plan)
}

async function isWell() {
  const { found } = await ledger.listSystems({})
  expect({ found, ready: (await send('/readyz', {})).status }).toEqual({ found: 35, ready: 200 })
}

const locked = () =>
  writeXlsx({ sheets: [{ name: 's', rows: [['a']] }], encryption: { password: 'x', spinCount: 1000 } })
const bomb = () => zipOf([...workbookParts(''), { name: 'xl/padding', content: Buffer.alloc(50_000_000) }])

test.for([
  ['a document of another kind', '方針.pdf', () => Buffer.from('%PDF-1.7 ...'), /Excelブック/],
  ['a workbook with a password', '台帳.xlsx', locked, /パスワード/],
  ['an archive packed beyond reason', '台帳.xlsx', bomb, /異常に圧縮/],
  ['a workbook cut short', '台帳.xlsx', () => workbook.subarray(0, workbook.length - 999), /途中で切れ/],
  ['text in no known encoding', 'systems.csv', () => Buffer.from([0x82, 0xff, 0xfd, 0x80]), /文字コード/],
] as const)('%s is refused in one sentence, and the server is well', async ([, name, bytes, sentence]) => {
  expect(await told(name, await bytes())).toMatch(sentence)
  await isWell()
})

test('a CSV of 100,000 rows is read by a job, every bad row named, and the server is well', async () => {
  const [system] = (await ledger.listSystems({ pageSize: 1 })).systems
  const lines = Array.from({ length: 100_000 }, (_, index) => `${system?.name},sv${index},${index % 64}`)
  const csv = ['対象システム,サーバ名,CPUコア数', ...lines].join('\n')
  const plan = await told('servers.csv', Buffer.from(csv))
  expect(plan).toMatchObject({ counts: { added: 0 }, problems: [{ message: expect.stringContaining('行') }] })
  await isWell()
}, 120_000)

test('a CSV in CP932 with ①, 髙 and 﨑 arrives letter by letter', async () => {
  const csv =
    'システム名,所管課,状態,契約の主体,運用管理の主体,担当者\r\n①番窓口受付,情報政策課,稼働,市,市,髙橋・山﨑(見本)\r\n'
  const plan = await told('systems.csv', iconv.encode(csv, 'cp932'))
  expect(plan).toMatchObject({
    counts: { added: 1, problems: 0 },
    systems: [
      {
        name: '①番窓口受付',
        changes: expect.arrayContaining([
          expect.objectContaining({ field: 'contactPerson', after: '髙橋・山﨑(見本)' }),
        ]),
      },
    ],
  })
})
