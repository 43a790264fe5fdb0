import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from './support/accessibility.ts'
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

test.each(['/dashboard', '/dashboard?asOf=2014-12-31'])(
  '%s says five figures and stands on one sheet of A4',
  async (path) => {
    const { page, complaints } = await visitAs(browser, city, 'joho', { width: 680 })
    await open(page, path)
    await eventually(() => page.locator('#content dl').first().locator('dt').allTextContents()).toEqual([
      'システム',
      '重い課題',
      '専用サーバ1台のシステム',
      '運用保守が半分を超える',
      '台帳の充足度',
    ])
    await page.emulateMedia({ media: 'print' })
    // 210 × 297 mm less 15 mm at each edge, at 96 dots an inch
    expect(await page.locator('#content').evaluate((content) => content.scrollHeight)).toBeLessThanOrEqual(
      1009,
    )
    expect(complaints()).toEqual([])
  },
)

test('an executive goes from what changed to the figure, and to the system behind it', async () => {
  const { page, complaints } = await visitAs(browser, city, 'etsuran')
  await open(page, '/analysis/comparison?since=2014-10-05&asOf=2014-12-31')
  await page.getByText('15 が違います', { exact: false }).waitFor()
  const row = page.getByRole('row', { name: /専用サーバ1台だけのシステム/ })
  expect(await row.textContent()).toContain('1システム多い(+3.4ポイント)')
  await row.getByRole('link', { name: '児童手当・児童扶養手当システム' }).click()
  await page.getByRole('heading', { level: 1, name: '児童手当・児童扶養手当システム' }).waitFor()
  await page.goBack()
  await page.getByRole('tab', { name: 'ほかの市' }).click()
  await page.getByText('比べられる市が、まだありません').waitFor()
  // Sharing is for whoever answers for the city's figures.
  expect(await page.getByRole('button', { name: '数字を出す' }).count()).toBe(0)
  expect(complaints()).toEqual([])
})

test('a division sees its own sheet beside the city, and may not compare divisions it does not own', async () => {
  const { page } = await visitAs(browser, city, 'kazei')
  await open(page, '/dashboard')
  await page.getByText('課税課', { exact: false }).first().waitFor()
  await page.getByText('市全体は', { exact: false }).first().waitFor()
  await open(page, '/analysis/comparison?by=divisions')
  await page.getByText('比べられる課が一つしかありません').waitFor()
})
