import { expect, test } from 'vitest'
import { settled } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()
const nobody = '00000000-0000-4000-8000-000000000000'

test('what an address names and is not there leads back to its list, and nobody is told to try again', async () => {
  const { page, complaints } = await visitAs(browser, city, 'kanri')
  const lists = {
    '/findings/nothing': '/findings',
    '/analysis/nothing': '/analysis',
    '/analysis/themes/nothing': '/analysis/themes',
    [`/ledger/systems/${nobody}`]: '/ledger',
    '/ledger/systems/nothing': '/ledger',
    [`/ledger/imports/${nobody}`]: '/ledger/import',
    [`/administration/users/${nobody}`]: '/administration/users',
  }
  for (const [address, list] of Object.entries(lists)) {
    await page.goto(city.origin + address)
    await settled(page)
    expect([address, await page.getByRole('button', { name: 'もう一度試す' }).count()]).toEqual([address, 0])
    await page.locator(`#content a[href="${list}"]`).last().click()
    await page.waitForURL((url) => url.pathname === list)
  }
  // That something is not there, the browser tells by itself.
  expect(complaints().filter((told) => !told.includes('status of 404'))).toEqual([])
})

test('what is refused or gone is told without a way to try again', async () => {
  const { page } = await visitAs(browser, city, 'kazei')
  const told = {
    [`/analysis?division=${nobody}`]: '見られるのは自分の課のシステムだけです',
    [`/analysis/themes?division=${nobody}`]: '見られるのは自分の課のシステムだけです',
  }
  for (const [address, sentence] of Object.entries(told)) {
    await page.goto(city.origin + address)
    await page.getByText(sentence).first().waitFor()
    expect([address, await page.getByRole('button', { name: 'もう一度試す' }).count()]).toEqual([address, 0])
  }
})
