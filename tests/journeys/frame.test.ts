import { expect, test } from 'vitest'
import { violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

test('Ctrl+K finds a system from anywhere, and ? lists the keys', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/administration/vendors`)
  await page.getByRole('heading', { level: 1, name: '事業者' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'キーボードの使い方' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('介護保険')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '介護保険システム' }).waitFor()
  expect(new URL(page.url()).searchParams.get('text')).toBe('介護保険')
})

test('the day looked at goes with every link until it is today again', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/?asOf=2014-10-01`)
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: 'システム台帳' }).click()
  await page.getByRole('heading', { level: 1, name: 'システム台帳' }).waitFor()
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2014-10-01')
  await page.goto(`${city.origin}/ledger?asOf=明日`)
  await page.getByRole('heading', { level: 1, name: 'システム台帳' }).waitFor()
  expect(await page.getByRole('button', { name: /基準日\s*今日/ }).count()).toBe(1)
})

test('the menu collapses to icons that open their entries, says so, and stays so after a reload', async () => {
  const { page } = await visitAs(browser, city, 'joho')
  await page.goto(`${city.origin}/administration/jobs`)
  await page.getByRole('button', { name: 'メニューをたたむ' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'メニューを広げる' }).waitFor()
  const area = page.getByRole('button', { name: '調べる' })
  await area.click()
  const entry = page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '充足度' })
  await entry.waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await entry.waitFor({ state: 'detached' })
  await eventually(() => area.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await entry.press('Enter')
  await page.getByRole('heading', { level: 1, name: '充足度' }).waitFor()
  await entry.waitFor({ state: 'detached' })
})

test('on a phone everything is behind the last place of the bar', async () => {
  const { page } = await visitAs(browser, city, 'kanri', { width: 390 })
  await page.goto(city.origin)
  await page.getByRole('button', { name: 'もっと' }).click()
  const dialog = page.getByRole('dialog', { name: 'メニュー' })
  await dialog.waitFor()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('link', { name: '監査の記録' }).click()
  await page.getByRole('heading', { level: 1, name: '監査の記録' }).waitFor()
  await dialog.waitFor({ state: 'detached' })
})

test('a page that is not there says where to go', async () => {
  const { page } = await visitAs(browser, city, 'kanri')
  await page.goto(`${city.origin}/nowhere`)
  await page.getByRole('heading', { level: 1, name: '画面が見つかりません' }).waitFor()
  await page.getByRole('link', { name: 'ホームへ' }).click()
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
})

test('a part of the screens that cannot be loaded is said in words, with what to do', async () => {
  const { page, context } = await visitAs(browser, city, 'kanri')
  await page.goto(city.origin)
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
  await context.route('**/assets/audit-page*', (route) => route.abort())
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '監査の記録' }).click()
  await page.getByRole('alert').getByText('画面を表示できません').waitFor()
  await context.unroute('**/assets/audit-page*')
  await page.getByRole('button', { name: '画面を開き直す' }).click()
  await page.getByRole('heading', { level: 1, name: '監査の記録' }).waitFor()
})
