import { expect, test } from 'vitest'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { signIn, visit } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

test('somebody signs in, looks around and signs out', async () => {
  const { page, complaints } = await visit(browser)
  await signIn(page, city, 'kanri')
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: '利用者' }).click()
  await page.getByRole('heading', { level: 1, name: '利用者' }).waitFor()
  await eventually(() => page.getByRole('row').count()).toBe(7)
  await page.getByRole('link', { name: '見本 課税' }).click()
  await page.getByRole('heading', { level: 1, name: '見本 課税' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '利用者' }).waitFor()
  await page.getByRole('button', { name: '見本 管理者 のメニュー' }).click()
  await page.getByRole('menuitem', { name: 'サインアウト' }).click()
  await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor()
  await page.goto(`${city.origin}/administration/users`)
  await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor()
  expect(complaints()).toEqual([])
})

test('a link that was mailed opens after signing in', async () => {
  const { page } = await visit(browser)
  await page.goto(`${city.origin}/administration/divisions?text=課税&asOf=2014-10-01`)
  await page.getByLabel('利用者名').fill('kanri')
  await page.getByLabel('パスワード', { exact: true }).fill(city.passwordOf('kanri'))
  await page.getByRole('button', { name: 'サインイン' }).click()
  await page.getByRole('heading', { level: 1, name: '課' }).waitFor()
  await page.getByRole('rowheader', { name: '課税課' }).waitFor()
  await eventually(() => page.getByRole('rowheader').count()).toBe(1)
  await page.getByRole('button', { name: '今日に戻る' }).click()
  await page.waitForURL((url) => !url.searchParams.has('asOf') && url.searchParams.get('text') === '課税')
})

test('a wrong password is said in words, and what was typed stays', async () => {
  const { page } = await visit(browser)
  await page.goto(city.origin)
  await page.getByLabel('利用者名').fill('kanri')
  await page.getByLabel('パスワード', { exact: true }).fill('これではない')
  await page.getByRole('button', { name: 'サインイン' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('利用者名かパスワードがちがいます')
  expect(await page.getByLabel('利用者名').inputValue()).toBe('kanri')
  expect(await violationsOf(page)).toEqual([])
})

test('whoever is not signed in meets no refusal, not even in the console of the browser', async () => {
  const { page } = await visit(browser)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(`${city.origin}/ledger`)
  await page.getByLabel('利用者名').waitFor()
  await settled(page)
  expect(said).toEqual([])
})

test.each(['ja', 'en'] as const)('the sign-in page can be used by everybody (%s)', async (language) => {
  const { page } = await visit(browser, { language, width: 390 })
  await page.goto(city.origin)
  await settled(page)
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await violationsOf(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 600 })
  await eventually(() => overflowOf(page)).toBe(0)
})

test('everything from sign-in to a chosen page goes by keyboard alone', async () => {
  const { page } = await visit(browser)
  await page.goto(city.origin)
  await page.getByLabel('利用者名').waitFor()
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const { activeElement: element, body } = document
        return element === body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '')
      })
      if (focused.includes(name)) return
    }
    throw new Error(`${name} is not reached by Tab`)
  }
  await tabTo('English')
  await page.keyboard.press('Tab')
  await page.keyboard.type('kanri')
  await page.keyboard.press('Tab')
  await page.keyboard.type(city.passwordOf('kanri'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
  await tabTo('本文へ移動')
  await page.keyboard.press('Enter')
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  await tabTo('課')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/')
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('the language is switched for everything, and stays for the next visit', async () => {
  const { page } = await visit(browser)
  await signIn(page, city, 'etsuran')
  await page.getByRole('button', { name: '見本 閲覧 のメニュー' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await eventually(() => page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.getByRole('button', { name: 'Menu of 見本 閲覧' }).click()
  await page.getByRole('menuitemradio', { name: '日本語' }).click()
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
})

test('a browser without Temporal shows and reads days of the eras all the same', async () => {
  const { page, complaints } = await visit(browser)
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'))
  await signIn(page, city, 'kanri')
  await page.getByRole('button', { name: /基準日/ }).click()
  await page.getByLabel('基準日', { exact: true }).fill('平成26年10月1日')
  await page.getByText('平成26年10月1日 / 2014-10-01').waitFor()
  await page.getByRole('button', { name: 'この日を見る' }).click()
  await page.waitForURL((url) => url.searchParams.get('asOf') === '2014-10-01')
  expect(complaints()).toEqual([])
})

test('who may not use a page is told so, and does not see it in the menu', async () => {
  const { page } = await visit(browser)
  await signIn(page, city, 'etsuran')
  expect(await page.getByRole('link', { name: '利用者' }).count()).toBe(0)
  await page.goto(`${city.origin}/administration/users`)
  await page.getByRole('heading', { level: 1, name: 'この画面は使えません' }).waitFor()
})
