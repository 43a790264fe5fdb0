import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { analysisNames } from '#modules/analysis/contract/shapes.ts'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { keepOpen, openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { type Visitor, visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

async function open(page: Page, path: string) {
  await page.goto(city.origin + path)
  await settled(page)
}

/** Rows of the table of systems, the last of the page. */
const systemRows = (page: Page) => page.getByRole('table').last().locator('tbody tr')

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('from the overview to a bar, by keyboard to its systems, and into the ledger', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/analysis')
  await page.getByText('34システムのうち21(61.8%)', { exact: false }).waitFor()
  await page.getByRole('link', { name: '④ 利用形態', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'システムは、どのような形で使われているか' }).waitFor()
  await page.getByText('n = 34(対象35システムのうち。数えていないもの 計画中: 健康管理システム)').waitFor()
  const bar = page.getByRole('link', { name: '共用サーバ: 8 (23.5%)' })
  await bar.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '「共用サーバ」のシステム' }).waitFor()
  await eventually(() => systemRows(page).count()).toBe(8)
  expect(new URL(page.url()).searchParams.get('bar')).toBe('sharedServer')
  await eventually(() => bar.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.reload()
  await page.getByRole('heading', { name: '「共用サーバ」のシステム' }).waitFor()
  await page.getByRole('button', { name: 'すべてのシステムを見る' }).click()
  await eventually(() => systemRows(page).count()).toBe(35)
  await systemRows(page).getByRole('link', { name: '文書管理システム' }).click()
  await page.getByRole('heading', { level: 1, name: '文書管理システム' }).waitFor()
  expect(complaints()).toEqual([])
})

test('the table has the figures of the chart, and all of it can be taken along', async () => {
  const { page, complaints } = await visitAs(browser, city, 'etsuran')
  await open(page, '/analysis/operationStructure')
  await page.getByRole('button', { name: '表で見る' }).click()
  await eventually(() =>
    page
      .getByRole('row', { name: /^業務委託あり・常駐なし/ })
      .first()
      .textContent(),
  ).toContain('64.7%')
  const figures = await download(page, 'CSV')
  expect(figures.bytes.toString()).toContain('業務委託あり・常駐なし,22,0.647')
  const systems = await download(page, 'システム別のCSV')
  expect(systems.bytes.toString().trim().split('\r\n')).toHaveLength(36)
  const old = await download(page, 'CSV(Shift_JIS)')
  expect(new TextDecoder('shift_jis', { fatal: true }).decode(old.bytes)).toContain('数えない理由')
  await page.getByRole('button', { name: '図で見る' }).click()
  const drawing = await download(page, 'SVG')
  expect(drawing.bytes.toString()).toMatch(/^<svg[\s\S]+22 \(64\.7%\)/)
  expect(drawing.bytes.toString()).not.toContain('var(--')
  const picture = await download(page, 'PNG')
  expect([picture.name.endsWith('.png'), picture.bytes.subarray(1, 4).toString()]).toEqual([true, 'PNG'])
  expect(complaints()).toEqual([])
})

test('both readings of the share stand beside each other, with what is flagged said in words', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await open(page, '/analysis/maintenanceShare')
  await page.getByRole('link', { name: '住民基本台帳ネットワークシステム: 50.7%' }).waitFor()
  await page.getByText('目安 50.0%').waitFor()
  await page.getByRole('list').getByText('極端に低い(最低限の保守も欠けているおそれ)').waitFor()
  await page.getByRole('tab', { name: '導入経費と比べた1年分' }).click()
  await page.getByText('目安 10.0%').waitFor()
  expect(new URL(page.url()).searchParams.get('chart')).toBe('yearly')
  await page.getByRole('link', { name: '学童保育システム: 運用保守なし' }).click()
  await page.getByRole('heading', { name: '「学童保育システム」のシステム' }).waitFor()
})

test('one division beside the whole city, in an address that can be mailed', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await open(page, '/analysis/usageForm')
  await page.getByLabel('所管課').selectOption('課税課')
  await page.getByText('対象 4システム · 課税課のシステム', { exact: false }).waitFor()
  await page.getByRole('button', { name: '表で見る' }).click()
  // The city's shares come by a question of their own.
  await eventually(() =>
    page
      .getByRole('row', { name: /^専用サーバ/ })
      .first()
      .textContent(),
  ).toMatch(/75\.0%.*61\.8%/)
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await page.getByText('課税課のシステム', { exact: false }).waitFor()
})

test('a division sees its own systems and the city only as figures', async () => {
  const { page } = await visitAs(browser, city, 'kazei')
  await open(page, '/analysis/users')
  await page.getByText('課税課のシステム', { exact: false }).waitFor()
  await eventually(() => systemRows(page).count()).toBe(4)
  await page.getByRole('button', { name: '表で見る' }).click()
  await page.getByRole('columnheader', { name: '市全体の割合' }).waitFor()
  expect(await page.locator('#content').textContent()).not.toContain('文書管理システム')
})

test('a theme leads from its answer to the systems behind one bar, and goes out as a file', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/analysis/themes?asOf=2014-12-31')
  await page.getByText('2014年度の費用は合わせて1.19億円です', { exact: false }).waitFor()
  await page.getByRole('link', { name: '事業者の集中' }).click()
  await page.getByRole('heading', { level: 1, name: '費用は、どの事業者に集まっているか' }).waitFor()
  await page.getByRole('link', { name: '見本総合情報システム株式会社: 4,231万円 (35.5%)' }).press('Enter')
  await page.getByRole('heading', { name: '「見本総合情報システム株式会社」のシステム' }).waitFor()
  await eventually(() => systemRows(page).count()).toBe(4)
  const file = await download(page, 'システム別のCSV')
  expect(file.bytes.toString()).toContain(
    '住民情報系基幹システム,情報政策課,見本総合情報システム株式会社,38000000',
  )
  expect(await violationsOf(page)).toEqual([])
  expect(complaints()).toEqual([])
})

test('before there was a ledger, the pages say so and what to do', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  for (const path of ['/analysis', '/analysis/servers']) {
    await open(page, `${path}?asOf=2000-01-01`)
    await page.getByText('対象のシステムがまだありません').waitFor()
    expect(await violationsOf(page)).toEqual([])
  }
  expect(complaints()).toEqual([])
})

test('the overview stands on one sheet of A4', async () => {
  const { page } = await visitAs(browser, city, 'joho', { width: 680 })
  await open(page, '/analysis')
  await page.emulateMedia({ media: 'print' })
  // 210 × 297 mm less 15 mm at each edge, at 96 dots an inch
  expect(await page.locator('#content').evaluate((content) => content.scrollHeight)).toBeLessThanOrEqual(1009)
})

describe.each([
  { language: 'ja', width: 1440, names: analysisNames, asTable: '表で見る', asChart: '図で見る' },
  {
    language: 'en',
    width: 390,
    names: ['maintenanceShare', 'terminals'],
    asTable: 'Show table',
    asChart: 'Show chart',
  },
] as const)('in $language at $width pixels', ({ language, width, names, asTable, asChart }) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visitAs(browser, city, 'joho', { language, width })
    keepOpen(visitor.context)
  })

  test.each(names)('%s can be used by everybody, as a chart and as a table', async (name) => {
    const { page, complaints } = visitor
    await open(page, `/analysis/${name}`)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: asTable, exact: true }).click()
    await page.getByRole('button', { name: asChart, exact: true }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await eventually(() => overflowOf(page)).toBe(0)
    expect(complaints()).toEqual([])
  })
})

test('a name that Shift_JIS cannot write is said, and the other file is offered beside', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await page.goto(city.origin)
  await page.evaluate(async () => {
    await fetch('/api/ledger/systems', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        answers: {
          name: '𠮷野台帳',
          owningDivision: '課税課',
          status: 'running',
          contractedBy: 'city',
          runBy: 'city',
        },
        reason: '見本の登録',
      }),
    })
  })
  await open(page, '/analysis/users')
  await page.getByRole('button', { name: 'CSV(Shift_JIS)' }).click()
  const dialog = page.getByRole('dialog', { name: '書き出せませんでした' })
  await dialog.getByText('𠮷', { exact: false }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: '閉じる' }).click()
  expect((await download(page, 'システム別のCSV')).bytes.toString()).toContain('𠮷野台帳')
})
