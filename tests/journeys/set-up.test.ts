import { expect, test } from 'vitest'
import { overflowOf, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openEmptyServer } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visit } from './support/visitor.ts'

const server = await openEmptyServer()
const browser = await openBrowser()

test('the first administrator sets up a city by the link, and adds a colleague who sets a password', async () => {
  const { page, complaints } = await visit(browser)
  await page.goto(server.link)
  await page.getByRole('heading', { level: 1, name: '最初の管理者を決める' }).waitFor()
  await page.waitForURL(`${server.origin}/setup`)
  expect(await violationsOf(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)

  await page.getByRole('button', { name: '登録する' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('alert').getByRole('link', { name: /^氏名/ }).click()
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')

  await page.getByLabel('団体コード').fill('14208')
  await page.locator('[name="city.nameJa"]').fill('見本市')
  await page.getByLabel('市区町村の名前(英語)').fill('Sample City')
  await page.getByLabel('氏名').fill('見本 管理者')
  await page.getByLabel('利用者名').fill('kanri')
  await page.getByRole('textbox', { name: /^パスワード/ }).fill('みじかい')
  await page.getByRole('button', { name: '登録する' }).click()
  await page.getByText('パスワードは 12 文字以上にしてください', { exact: false }).first().waitFor()
  expect(await page.getByLabel('氏名').inputValue()).toBe('見本 管理者')

  await page.getByRole('textbox', { name: /^パスワード/ }).fill('にわのかえでがまっかになった')
  await page.getByRole('button', { name: '登録する' }).click()
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()

  await page.goto(`${server.origin}/administration/users/new`)
  await page.getByLabel('利用者名').fill('joho')
  await page.getByLabel('氏名').fill('見本 情報政策')
  await page.getByRole('combobox', { name: '役割' }).selectOption('情報政策課')
  await page.getByRole('button', { name: '登録する' }).click()
  const link = await page.getByRole('dialog').locator('code').textContent()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: '渡しました' }).click()
  await page.getByRole('link', { name: '見本 情報政策' }).waitFor()

  const colleague = await visit(browser, { width: 390 })
  await colleague.page.goto(link ?? '')
  await colleague.page.getByRole('heading', { level: 1, name: 'パスワードを決める' }).waitFor()
  await colleague.page.getByRole('textbox', { name: /^パスワード/ }).fill('うみべのまちのあおいとびら')
  await colleague.page.getByRole('button', { name: 'このパスワードにする' }).click()
  await colleague.page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()

  const late = await visit(browser)
  await late.page.goto(link ?? '')
  await late.page.getByText('このリンクは使われたか、期限が切れています', { exact: false }).waitFor()
  expect(complaints()).toEqual([])
})
