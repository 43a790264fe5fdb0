import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowOf, settled } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

async function open(page: Page, path: string) {
  await page.goto(city.origin + path)
  await settled(page)
}

test('from the list to the evidence, into the very part of the ledger', async () => {
  const { page, complaints } = await visitAs(browser, city, 'etsuran')
  await open(page, '/findings')
  await eventually(() => page.getByRole('table').locator('tbody tr').count()).toBe(13)
  await page.getByRole('link', { name: 'イ① 災害時のシステム停止' }).click()
  await page.getByRole('heading', { level: 1, name: 'イ① 災害時のシステム停止' }).waitFor()
  await page.getByLabel('兆し').selectOption({ label: '停電対策がない(3)' })
  await page.waitForURL((url) => url.searchParams.get('criterion') === 'noPower')
  await eventually(() => page.getByRole('table').first().locator('tbody tr').count()).toBe(3)
  // Who may only look decides nothing.
  expect(await page.getByRole('button', { name: '扱いを決める' }).count()).toBe(0)
  await page.getByRole('link', { name: '選挙システム' }).first().click()
  await page.getByRole('heading', { level: 1, name: '選挙システム' }).waitFor()
  await eventually(() => page.locator('#continuity h2').evaluate(isInView)).toBe(true)
  expect(complaints()).toEqual([])
})

test('on a phone the evidence stands in lines of some length, and the table scrolls, not the page', async () => {
  const { page } = await visitAs(browser, city, 'etsuran', { width: 390 })
  await open(page, '/findings/numberUse')
  const signs = page.getByRole('table').first().locator('td ul')
  const widths = await signs.evaluateAll((lists) => lists.map((list) => list.getBoundingClientRect().width))
  expect(widths.length).toBeGreaterThan(0)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(200)
  expect(await overflowOf(page)).toBe(0)
})

test('a decision needs its reason, is kept in the history, and stands in the list', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/findings/unclearCosts')
  await page.getByRole('button', { name: '扱いを決める' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '異論あり' }).check()
  await dialog.getByRole('button', { name: '決める', exact: true }).click()
  await dialog.getByRole('link', { name: /理由を入力してください/ }).waitFor()
  await dialog.getByRole('textbox', { name: '理由' }).fill('内訳は別の書類にある')
  await dialog.getByRole('button', { name: '決める', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('内訳は別の書類にある').waitFor()
  await page.getByText('扱いを「異論あり」にした').waitFor()
  await open(page, '/findings?state=disputed')
  await eventually(() => page.getByRole('table').locator('tbody tr').count()).toBe(1)
  expect(complaints()).toEqual([])
})

test('a limit that the city sets changes what is found', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/findings/thresholds')
  await page
    .locator('#singleServers')
    .getByRole('button', { name: '「課題とみなすシステムの数」を変える' })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /新しい値/ }).fill('30')
  await dialog.getByRole('textbox', { name: '理由' }).fill('市の規模に合わせる')
  await dialog.getByRole('button', { name: '基準を変える' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('#singleServers').getByText('市の値').waitFor()
  await open(page, '/findings')
  await eventually(() => page.getByRole('table').locator('tbody tr').count()).toBe(12)
  await page.getByRole('heading', { name: '見つからなかった課題' }).waitFor()
  expect(complaints()).toEqual([])
})

test('the tables are walked by the arrow keys, and Enter opens a cell', async () => {
  const { page, complaints } = await visitAs(browser, city, 'etsuran')
  await open(page, '/matrices')
  await page.locator('[data-cell="0-0"]').first().focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: '(1) 社会保障・税番号制度の活用' })
  await panel
    .getByText('「社会保障・税番号制度の活用」は「ア③ 社会保障・税番号制度への対応」を取り込む')
    .waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(complaints()).toEqual([])
})

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
