import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { ledgerWords } from '#modules/ledger/web/text/index.ts'
import { settled } from '../journeys/support/accessibility.ts'
import { openBrowser } from '../journeys/support/chromium.ts'
import { openSampleCity } from '../journeys/support/city.ts'
import { fillPath } from '../journeys/support/places.ts'
import { visit, visitAs } from '../journeys/support/visitor.ts'

/** The pictures of the guide, taken from the sample city: `node scripts/guide-pictures.ts`. */
const folder = path.resolve(import.meta.dirname, '../../docs/guide/pictures')
await mkdir(folder, { recursive: true })
const city = await openSampleCity()
const browser = await openBrowser()

const pages: Readonly<Record<string, string>> = {
  home: '/',
  'ledger-list': '/ledger',
  system: '/ledger/systems/$systemId',
  analysis: '/analysis',
  'analysis-servers': '/analysis/servers',
  dashboard: '/dashboard?asOf=2014-12-31&back=threeMonths',
  comparison: '/analysis/comparison?since=2014-10-05&asOf=2014-12-31',
  findings: '/findings',
  users: '/administration/users',
}

test.each(['ja', 'en'] as const)('take the pictures in %s', async (language) => {
  const take = async (page: Page, name: string) => {
    await settled(page)
    await page.screenshot({ path: path.join(folder, language === 'ja' ? `${name}.png` : `${name}.en.png`) })
  }
  const outside = await visit(browser, { language })
  await outside.page.goto(city.origin)
  await take(outside.page, 'sign-in')

  const { page } = await visitAs(browser, city, 'kanri', { language })
  for (const [name, place] of Object.entries(pages)) {
    await page.goto(city.origin + (await fillPath(page, place)))
    await take(page, name)
  }

  await page.goto(`${city.origin}/ledger/import`)
  await page.setInputFiles('input[type=file]', {
    name: '台帳.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await changedWorkbook(page),
  })
  await page.getByRole('button', { name: ledgerWords.say(language, 'import.read') }).click()
  await page.getByText('令和6年13月1日').first().waitFor()
  await take(page, 'import')
})

/** The exported workbook with one answer changed and one that cannot be read. */
async function changedWorkbook(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const answer = await fetch('/api/ledger/export?format=xlsx')
    return [...new Uint8Array(await answer.arrayBuffer())]
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const [, first, second] = book.worksheets
  const write = (sheet: ExcelJS.Worksheet | undefined, mark: string, value: string | number) =>
    sheet?.eachRow((row) => {
      if (row.getCell(1).text === mark) row.getCell(3).value = value
    })
  write(first, 'field:staffUsers', 24)
  write(second, 'field:inUseSince', '令和6年13月1日')
  return Buffer.from(await book.xlsx.writeBuffer())
}
