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

async function open(page: Page, path: string) {
  await page.goto(city.origin + path)
  await settled(page)
}

/** Ticks systems, each found by its name, whatever page of the list it stands on. */
async function tick(page: Page, ...names: string[]) {
  for (const name of names) {
    await page.locator('#content').getByRole('searchbox').fill(name)
    await page.getByRole('checkbox', { name: `${name}を選ぶ` }).check()
  }
}

test('three systems found by search and retired at once: figures before and after, and the ledger as it was', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/what-if')
  await page.getByText('まだ何も試していません').waitFor()
  await tick(page, '小児医療助成システム', '学童保育システム', '道路台帳システム')
  await page.getByText('3件を選択中').waitFor()
  await page.getByRole('button', { name: '廃止にする' }).click()
  await page.getByText('対象: 35 → 32 システム').waitFor()
  const row = page.getByRole('row', { name: /1台での専用サーバ/ })
  await row.getByText('1システム減る').waitFor()
  await row.getByText('外れる: 道路台帳システム').waitFor()
  // The trial stands in the address.
  await page.reload()
  await page.getByText('対象: 35 → 32 システム').waitFor()
  await page.getByRole('button', { name: '取り消す: 道路台帳システム を廃止にする' }).click()
  await page.getByText('対象: 35 → 33 システム').waitFor()
  await page.goBack()
  await page.getByText('対象: 35 → 32 システム').waitFor()
  await open(page, '/ledger?text=道路台帳')
  await page.getByRole('table').getByText('稼働').first().waitFor()
  expect(complaints()).toEqual([])
})

test('a system and its server are added in a few answers, and all of it goes out as a file', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho')
  await open(page, '/what-if')
  await page.getByRole('button', { name: 'システムを加える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '加えて試す' }).click()
  await dialog.getByRole('link', { name: /システム名: この項目には答えが要ります/ }).waitFor()
  await dialog.getByRole('textbox', { name: 'システム名' }).fill('共通基盤')
  await dialog.getByLabel('所管課').selectOption({ label: '課税課' })
  await dialog.getByRole('button', { name: '加えて試す' }).click()
  await page.getByText('対象: 35 → 36 システム').waitFor()
  await page.getByRole('button', { name: '共通基盤の行を変える' }).click()
  await dialog.getByRole('button', { name: 'サーバに行を加える' }).click()
  await dialog.getByRole('textbox', { name: 'サーバ名' }).fill('基盤-01')
  await dialog.getByRole('button', { name: '試す', exact: true }).click()
  await dialog.getByText('基盤-01').waitFor()
  expect(await violationsOf(page, { hasContrastMeasured: true })).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('共通基盤 のサーバに「基盤-01」を加える').waitFor()
  await page.getByRole('row', { name: /③ サーバの数 サーバ 43 44 1多い/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain('共通基盤 を加える')
  expect(file).toContain('③ サーバの数: サーバ,43,44,1多い')
  await page.getByRole('button', { name: 'はじめからやり直す' }).click()
  await page.getByText('まだ何も試していません').waitFor()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await page.getByText('対象: 35 → 36 システム').waitFor()
  expect(complaints()).toEqual([])
})

test('a field of several systems changes at once, and what cannot be is named with its field and value', async () => {
  const { page, complaints } = await visitAs(browser, city, 'etsuran')
  await open(page, '/what-if')
  await tick(page, '介護保険システム', '公園台帳システム')
  await page.getByRole('button', { name: '項目を変える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('区分').selectOption({ label: 'システム利用' })
  await dialog.getByLabel('項目', { exact: false }).last().selectOption({ label: '利用職員数' })
  await dialog.getByRole('textbox', { name: '利用職員数' }).fill('-5')
  await dialog.getByRole('button', { name: '試す', exact: true }).click()
  const refusal = page.getByRole('alert')
  await refusal.getByText(/介護保険システム.*「利用職員数」を「-5人」にする/).waitFor()
  await refusal
    .getByText(/-5 は小さすぎます/)
    .first()
    .waitFor()
  await refusal.getByRole('button', { name: /取り消す: 介護保険システム/ }).click()
  await eventually(() => refusal.getByRole('listitem').count()).toBe(1)
  expect(complaints()).toEqual([])
})

test('on a phone the trial is read and changed without scrolling sideways, and by everybody', async () => {
  const { page, complaints } = await visitAs(browser, city, 'joho', { width: 390 })
  await open(page, '/what-if')
  await tick(page, '道路台帳システム')
  await page.getByRole('button', { name: '廃止にする' }).click()
  await page.getByText('対象: 35 → 34 システム').waitFor()
  expect(await violationsOf(page, { hasContrastMeasured: true })).toEqual([])
  await eventually(() => overflowOf(page)).toBe(0)
  expect(complaints()).toEqual([])
})
