import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createClient, type Send } from '#kernel/contract/index.ts'
import { openCluster } from '#kernel/db/index.ts'
import { uploadFile } from '#kernel/http/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { saiteki } from '../setup/command.ts'
import { serverOfItsOwn } from '../setup/server.ts'
import { fillWorkbook, type Sheet } from './fill-workbook.ts'

const { start, browser, dataFolder } = await serverOfItsOwn()
const { printed } = await start()
const password = 'kaze no tooru machi'
const hasLibreOffice = spawnSync('localc', ['--version']).status === 0
if (!hasLibreOffice)
  console.log('skipped: no LibreOffice Calc here (apt install libreoffice-calc adds the check with it)')

const dedicated = (name: string, servers: number, staffUsers: number): Sheet => ({
  answers: {
    システム名: name,
    所管課: '見本課',
    状態: '稼働',
    契約の主体: '市',
    運用管理の主体: '市',
    利用職員数: staffUsers,
    利用形態: '専用サーバ',
    業務の依存度: '対象外',
    利用開始日: '令和6年4月1日',
  },
  tables: {
    サーバ: Array.from({ length: servers }, (_, number) => ({
      サーバ名: `sv${number}`,
      設置場所: 'サーバ室',
    })),
    年度別コスト: [
      { 年度: 2024, 費目: 'ハードウェア', '予定・実績': '実績', 数量: 1, 単価: 1_000_000 },
      { 年度: 2024, 費目: '運用保守', '予定・実績': '実績', 数量: 12, 単価: 250_000 },
    ],
  },
})

const neighbours = [dedicated('見本窓口', 1, 400), dedicated('見本台帳', 3, 12)]

async function resaved(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-office-'))
  const source = path.join(folder, 'filled.xlsx')
  await writeFile(source, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const out = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.join(folder, 'out')]
  await promisify(execFile)('soffice', [profile, '--headless', ...out, source], { timeout: 100_000 })
  const saved = await readFile(path.join(folder, 'out', 'filled.xlsx'))
  await rm(folder, { recursive: true, force: true })
  return saved
}

/** An empty city by command, and the browser of its first administrator. */
async function settle(code: string, name: string): Promise<Send> {
  const made = await saiteki(dataFolder, ['city', 'create', '--code', code, '--name', name, '--json'])
  const linkToken = (JSON.parse(made.out) as { link: string }).link.split('#')[1] ?? ''
  const send = browser()
  await createClient(directoryContract, send).openLink({
    linkToken,
    loginName: 'mihon',
    name: '見本',
    password,
  })
  return send
}

describe.each([
  { program: 'another library', code: '14999', save: async (bytes: Uint8Array) => bytes },
  ...(hasLibreOffice ? [{ program: 'LibreOffice', code: '14998', save: resaved }] : []),
])('a second city, filled in with $program', async ({ code, save }) => {
  const send = await settle(code, `見本市${code}`)
  const ledger = createClient(ledgerContract, send)

  test('starts empty, imports its form, and is analysed right', async () => {
    expect(await ledger.listSystems({})).toMatchObject({ visible: 0 })
    const form = await ledger.exportTemplate({ format: 'xlsx' })
    const bytes = await save(await fillWorkbook(form.bytes, neighbours))
    const { fileId } = await uploadFile(send, '台帳.xlsx', bytes)
    const planned = await ledger.planImport({ fileIds: [fileId], registersNames: true })
    expect(planned.plan).toMatchObject({
      counts: { added: 2, problems: 0 },
      newNames: { divisions: ['見本課'] },
    })
    await ledger.acceptImport({ importId: planned.importId, reason: '最初の調査' })

    const analysed = await saiteki(dataFolder, ['--city', code, '--json', 'analyse'])
    expect(JSON.parse(analysed.out)).toMatchObject({
      city: { code },
      systems: 2,
      analyses: {
        maintenanceShare: { denominator: 2, aboveHalf: [{ share: 0.75 }, { share: 0.75 }] },
        users: {
          denominator: 2,
          bands: [{ count: 1, systems: [{ system: '見本窓口' }] }, { count: 0 }, { count: 1 }],
        },
        servers: {
          perSystem: [{ system: '見本台帳', servers: 3 }, { servers: 1 }],
          singleServerDedicated: [{ system: '見本窓口' }],
        },
        dependency: { denominator: 0, missing: [{ reason: 'notApplicable' }, { reason: 'notApplicable' }] },
      },
    })
  })

  test('is invisible to the first city by page, API, token and SQL', async () => {
    const [theirs] = (await ledger.listSystems({})).systems
    const first = browser()
    const signIn = {
      cityCode: '14208',
      loginName: 'kanri',
      password: /^ *kanri +(\S+)/m.exec(printed)?.[1] ?? '',
    }
    await createClient(directoryContract, first).signIn(signIn)
    const { token } = await createClient(directoryContract, first).createToken({
      name: code,
      permissions: ['ledger.read', 'analysis.read'],
    })
    const bearer: Send = (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${token}`)
      return browser()(url, { ...init, headers })
    }
    for (const send of [first, bearer]) {
      const ours = createClient(ledgerContract, send)
      expect(await ours.listSystems({ text: '見本窓口' })).toMatchObject({ visible: 35, found: 0 })
      await expect(ours.showSystem({ systemId: theirs?.systemId ?? '' })).rejects.toMatchObject({
        problem: { status: 404 },
      })
      expect(await createClient(analysisContract, send).diagnose({})).toMatchObject({ systems: 35 })
    }
    expect(await rowsInSql(code)).toEqual({ ofTheCity: 2, ofTheFirst: 35, ofNobody: 0 })
  })
})

/** How many systems the application's role sees, whichever city it says it is. */
async function rowsInSql(code: string) {
  const cluster = await openCluster({ folder: dataFolder })
  const client = new pg.Client(cluster.connections('saiteki').application)
  await client.connect()
  const count = async (tenantId: string) => {
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId])
    return Number((await client.query('select count(*) from ledger_system')).rows[0].count)
  }
  const { rows } = await client.query<{ tenant_id: string; code: string }>(
    'select tenant_id, code from tenant',
  )
  const tenantOf = (wanted: string) => rows.find((row) => row.code === wanted)?.tenant_id ?? ''
  const seen = {
    ofTheCity: await count(tenantOf(code)),
    ofTheFirst: await count(tenantOf('14208')),
    ofNobody: await count('00000000-0000-0000-0000-000000000000'),
  }
  await client.end()
  await cluster.stop()
  return seen
}
