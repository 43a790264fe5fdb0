import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

async function open(page: Page, search = '') {
  await page.goto(`${city.origin}/ledger${search}`)
  await settled(page)
}

const rows = (page: Page) => page.getByRole('table').locator('tbody tr')
const addressOf = (page: Page) => new URL(page.url()).searchParams

async function tick(page: Page, filter: string, ...values: string[]) {
  await page.getByRole('button', { name: new RegExp(`^${filter}:`) }).click()
  const list = page.getByRole('group', { name: filter, exact: true })
  for (const value of values) await list.getByRole('checkbox', { name: new RegExp(`^${value}\\(`) }).check()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
}

test('a filter takes several values, is read out, stands in the address and goes back step by step', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page)
  await tick(page, '所管課', '課税課', '介護保険課')
  const both = page.getByText('所管課が「課税課」か「介護保険課」システム: 6件(全35件)')
  await both.waitFor()
  await eventually(() => rows(page).count()).toBe(6)
  expect(JSON.parse(addressOf(page).get('division') ?? '')).toHaveLength(2)
  expect(await violationsOf(page)).toEqual([])
  await page.reload()
  await both.waitFor()
  await eventually(() => rows(page).count()).toBe(6)
  await page.goBack()
  await page.getByText('所管課が「課税課」システム: 4件(全35件)').waitFor()
  await eventually(() => rows(page).count()).toBe(4)
  await page.getByRole('button', { name: '絞り込みをやめる' }).click()
  await eventually(() => rows(page).count()).toBe(35)
  expect(complaints()).toEqual([])
})

test('a renewal that is past is marked, seen from the day looked at', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await open(page)
  const renewal = rows(page)
    .filter({ hasText: '介護保険システム' })
    .getByRole('cell', { name: /^2017-04-01/ })
  await renewal.getByText('過ぎています').waitFor()
  await open(page, '?asOf=2014-12-31')
  await renewal.waitFor()
  expect(await renewal.textContent()).toBe('2017-04-01')
})

test('costs stand beside each other in one fiscal year, which the head says and the reader chooses', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await open(page)
  await page.getByRole('combobox', { name: 'コストの年度' }).selectOption('2013')
  const head = page.getByRole('columnheader', { name: '2013年度のコスト' })
  await head.getByRole('button').click()
  await head.getByRole('button').click()
  await page.waitForURL((url) => url.searchParams.get('order') === 'descending')
  await eventually(async () => {
    const texts = await rows(page).locator('td:nth-child(8)').allTextContents()
    const amounts = texts.filter((text) => /\d/.test(text)).map((text) => Number(text.replaceAll(',', '')))
    return amounts.length > 1 && amounts.every((amount, at) => at === 0 || amount <= (amounts[at - 1] ?? 0))
  }).toBe(true)
})

test('a view is saved under a name, opened another day, renamed, deleted and brought back', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page)
  await tick(page, '所管課', '課税課')
  await page.getByRole('button', { name: '表示する列' }).click()
  await page.getByRole('checkbox', { name: '利用形態' }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: '利用形態' }).waitFor({ state: 'detached' })
  const address = page.url()

  const menu = page.getByRole('button', { name: /^保存した表示/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'いまの表示を保存する…' }).click()
  const saving = page.getByRole('dialog', { name: 'いまの表示を保存します' })
  await saving.getByRole('textbox', { name: '表示の名前' }).fill('課税課だけ')
  expect(await violationsOf(page)).toEqual([])
  await saving.getByRole('button', { name: '保存する' }).click()
  await saving.waitFor({ state: 'detached' })

  await open(page)
  await eventually(() => rows(page).count()).toBe(35)
  await menu.click()
  await page.getByRole('menuitemradio', { name: '課税課だけ' }).click()
  await page.getByRole('button', { name: '保存した表示: 課税課だけ' }).waitFor()
  await eventually(() => page.url()).toBe(address)
  await page.getByRole('columnheader', { name: '利用形態' }).waitFor({ state: 'detached' })

  await menu.click()
  await page.getByRole('menuitem', { name: '保存した表示を直す…' }).click()
  const managing = page.getByRole('dialog', { name: '保存した表示' })
  await managing.getByRole('textbox', { name: '表示の名前' }).fill('課税課のシステム')
  await managing.getByRole('button', { name: '名前を変える' }).click()
  await page.getByText('「課税課のシステム」に変えました').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await managing.getByRole('button', { name: '「課税課のシステム」: 消す' }).click()
  await managing.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '保存した表示', exact: true }).waitFor()
  await page.getByRole('button', { name: '元に戻す' }).last().click()
  await page.getByRole('button', { name: '保存した表示: 課税課のシステム' }).waitFor()
  expect(complaints()).toEqual([])
})

test('systems that are ticked are exported alone, and tried as retired', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho', { width: 390 })
  await open(page)
  for (const name of ['介護保険システム', '文書管理システム'])
    await page.getByRole('checkbox', { name: `${name}を選ぶ` }).check()
  const bar = page.getByRole('region', { name: '選んだ行' })
  await bar.getByText('2件を選択中').waitFor()
  expect(await violationsOf(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await bar.getByRole('button', { name: '書き出す' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '一覧表 CSV(UTF-8)' }).click(),
  ])
  const [, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(['介護保険システム', '文書管理システム'])
  await bar.getByRole('link', { name: '廃止を試す' }).click()
  await page.getByText('対象: 35 → 33 システム').waitFor()
  expect(complaints()).toEqual([])
})
