import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '#kernel/documents/testing/read-pdf.ts'
import { settled } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()

/** What a printer gets: the browser's own PDF on the paper that the page asks for. */
async function pdfOf(page: Page) {
  return readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
}

async function open(page: Page, path: string) {
  await page.goto(city.origin + path)
  await settled(page)
}

test.each([
  [
    'joho',
    'ja',
    '/dashboard?asOf=2015-01-05&back=threeMonths',
    ['システム', '重い課題', '専用サーバ1台のシステム', '運用保守が半分を超える', '台帳の充足度'],
  ],
  [
    'etsuran',
    'ja',
    '/dashboard?asOf=2016-06-01',
    ['システム', '年の費用', '重い課題', 'サポート切れのあるシステム', '専用サーバ1台のシステム'],
  ],
  [
    'etsuran',
    'en',
    '/dashboard?asOf=2014-10-02',
    [
      'Systems',
      'Cost of a year',
      'Severe findings',
      'Systems with ended support',
      'On a single dedicated server',
    ],
  ],
  [
    'kazei',
    'ja',
    '/dashboard',
    ['システム', '年の費用', '重い課題', '専用サーバ1台のシステム', '台帳の充足度'],
  ],
] as const)(
  'the sheet of %s in %s has five figures, five charts, and one A4',
  async (who, language, path, heads) => {
    const { page, complaints } = await visitAs(browser, city, who, { language, width: 680 })
    await open(page, path)
    await eventually(() => page.locator('#content dl').first().locator('dt').allTextContents()).toEqual(heads)
    await eventually(() => page.locator('#content section[aria-labelledby^=sheet-]').count()).toBe(6)
    expect((await pdfOf(page)).pages).toHaveLength(1)
    expect(complaints()).toEqual([])
  },
)

test('an executive sees on the sheet what differs from the earlier day, in the figures, the charts and in words', async () => {
  const { page } = await visitAs(browser, city, 'etsuran')
  await open(page, '/dashboard?asOf=2016-06-01')
  await page.getByText('平成27年6月1日 は 13(+10)').waitFor()
  const chart = page.locator('section[aria-labelledby=sheet-supportEnds]')
  await chart.getByText('23 (67.6%)').getByText('+10').waitFor()
  await page.getByText('10システム多い').waitFor()
  await page.getByRole('combobox', { name: 'だれのための一枚か' }).selectOption({ label: '情報政策課' })
  await page.getByRole('heading', { level: 3, name: '④ 利用形態' }).waitFor()
  expect(page.url()).toContain('sheet=itPolicy')
})

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
  await page.getByText('自分の課 100.0%、市全体 69.0%').waitFor()
  await open(page, '/analysis/comparison?by=divisions')
  await page.getByText('比べられる課が一つしかありません').waitFor()
})
