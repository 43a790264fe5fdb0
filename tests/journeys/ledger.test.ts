import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

/** By the list and its search, as people come to a system. */
async function openSystem(page: Page, name: string) {
  await page.goto(`${city.origin}/ledger`)
  await page.getByRole('searchbox', { name: /^言葉で探す/ }).fill(name)
  await page.getByText(`「${name}」を含むシステム`, { exact: false }).waitFor()
  await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const edit = (page: Page, category: string) => page.getByRole('button', { name: `${category}を直す` }).click()
const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })

async function save(page: Page, reason: string) {
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('dialog').getByLabel('変更の理由').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: '書き込む' }).click()
}

async function importFile(page: Page, file: { name: string; buffer: Buffer }) {
  await page.goto(`${city.origin}/ledger/import`)
  await page.getByLabel('取り込むファイル').setInputFiles({ ...file, mimeType: 'application/octet-stream' })
  await page.getByRole('button', { name: '読み取って、変わるところを見る' }).click()
  await page.getByRole('heading', { level: 1, name: file.name }).waitFor()
  await settled(page)
}

test('somebody searches, opens a system, edits a section and finds the change in its history', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await openSystem(page, '選挙システム')
  await edit(page, '4. システム利用')
  await field(page, '利用職員数').fill('１２人')
  await field(page, '市民の利用者数').fill('たくさん')
  await page.getByRole('button', { name: '保存する' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^市民の利用者数/ })
    .click()
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'answers.publicUsers',
  )
  await page.getByRole('button', { name: '市民の利用者数: 不明' }).click()
  expect(await violationsOf(page)).toEqual([])
  await save(page, '年次調査の回答')
  await page.getByText('2項目を書き込みました').waitFor()
  await page.getByRole('tab', { name: '履歴' }).click()
  const latest = page.getByRole('listitem').filter({ hasText: '年次調査の回答' })
  await latest.getByRole('row', { name: /利用職員数/ }).waitFor()
  expect(await latest.getByRole('row', { name: /利用職員数/ }).textContent()).toContain('12')
  expect(complaints()).toEqual([])
})

test('a page of a system writes days in one way, and no head says its unit twice', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await openSystem(page, '介護保険システム')
  const content = page.locator('#content')
  const eraDays = content.getByText(/(平成|令和)[元\d]+年\d+月/).filter({ visible: true })
  await content.getByText('2014-12-19からの内容です。').waitFor()
  await content.getByRole('columnheader', { name: '年度', exact: true }).waitFor()
  expect(await eraDays.count()).toBe(0)
  await page.getByRole('tab', { name: '履歴' }).click()
  await content.getByText('2014-12-19からの変更', { exact: false }).first().waitFor()
  expect(await eraDays.count()).toBe(0)
})

test('a workbook goes out, is changed in another program, and comes back as one accepted import', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/ledger`)
  await settled(page)
  await page.getByRole('button', { name: '書き出す' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '台帳 Excel(1システム1シート)' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer)
  const cell = cellRightOf(book, '公園台帳システム', '利用職員数')
  cell.value = 88
  const name = '直した台帳.xlsx'
  await importFile(page, { name, buffer: Buffer.from(await book.xlsx.writeBuffer()) })
  await page.getByRole('row', { name: /利用職員数/ }).waitFor()
  expect(await page.getByRole('row', { name: /利用職員数/ }).textContent()).toContain('88')
  await page.getByLabel('変更の理由').fill('公園の人数')
  await page.getByRole('button', { name: '1システムを取り込む' }).click()
  await page.getByText('取り込みました', { exact: true }).waitFor()
  await page.getByRole('link', { name: '公園台帳システム' }).click()
  await page.getByRole('listitem').filter({ hasText: '公園の人数' }).waitFor()
  expect(complaints()).toEqual([])
})

test('bad cells are named with what belongs there, kept for later, and nothing can be accepted', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  const text = 'システム名,状態,利用職員数\n公園台帳システム,動いている,多数\n'
  await importFile(page, { name: 'systems.csv', buffer: Buffer.from(text) })
  await page.getByRole('heading', { name: '取り込めない箇所 2件' }).waitFor()
  const row = page.getByRole('row', { name: /C2/ })
  expect(await row.textContent()).toMatch(/利用職員数.*多数.*数として読めません/)
  expect(await page.getByRole('button', { name: /システムを取り込む/ }).count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('searchbox', { name: 'シート・項目・値で探す' }).fill('状態')
  await row.waitFor({ state: 'detached' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSVで保存する' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('systems.csv,systems,C2,利用職員数,多数')
  await page.reload()
  await page.getByRole('heading', { name: '取り込めない箇所 2件' }).waitFor()
})

test('who was second to save sees what the other person did, and goes on with what was typed', async () => {
  const [first, second] = [await visitAs(browser, city, 'kanri'), await visitAs(browser, city, 'joho')]
  for (const { page } of [first, second]) {
    await openSystem(page, '文書管理システム')
    await edit(page, '4. システム利用')
  }
  await field(first.page, '利用職員数').fill('461')
  await save(first.page, '異動')
  await first.page.getByText('1項目を書き込みました').waitFor()
  await field(second.page, '同時利用者数').fill('150')
  await save(second.page, '実測')
  const notice = second.page.getByRole('alert').filter({ hasText: 'ほかの人が先に直しました' })
  await notice.getByRole('row', { name: /利用職員数/ }).waitFor()
  expect(await notice.textContent()).toMatch(/見本 管理者[\s\S]*異動[\s\S]*461/)
  await notice.getByRole('button', { name: '確かめたので、編集を続ける' }).click()
  await eventually(() => field(second.page, '利用職員数').inputValue()).toBe('461')
  expect(await field(second.page, '同時利用者数').inputValue()).toBe('150')
  await save(second.page, '実測')
  await second.page.getByText('1項目を書き込みました').waitFor()
})

test('a system is registered and retired on a phone; leaving with typed values asks first', async () => {
  const { page } = await visitAs(browser, city, 'joho', { width: 390 })
  await page.goto(`${city.origin}/ledger/new`)
  await field(page, 'システム名').fill('見本の新システム')
  await page.getByRole('navigation', { name: 'いまの場所' }).getByRole('link').click()
  await page.getByRole('dialog', { name: '書き込んでいない変更があります' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '編集に戻る' }).click()
  await page.getByRole('button', { name: '登録する' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^所管課/ })
    .waitFor()
  await page.getByRole('combobox', { name: /^所管課/ }).selectOption('課税課')
  await page.getByLabel('変更の理由').fill('導入')
  await page.getByRole('button', { name: '登録する' }).click()
  await page.getByRole('heading', { level: 1, name: '見本の新システム' }).waitFor()
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'そのほかの操作' }).click()
  await page.getByRole('menuitem', { name: '廃止にする' }).click()
  await page.getByRole('dialog').getByLabel('変更の理由').fill('取りやめ')
  await page.getByRole('dialog').getByRole('button', { name: '廃止にする' }).click()
  await page.getByText('集計外: 廃止').waitFor()
})

function cellRightOf(book: ExcelJS.Workbook, sheetName: string, label: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined
  book.getWorksheet(sheetName)?.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (String(cell.value).startsWith(label)) found ??= row.getCell(column + 1)
    }),
  )
  if (!found) throw new Error(`no ${label} in ${sheetName}`)
  return found
}
