import { beforeAll, describe, expect, test } from 'vitest'
import { everyScreen } from '#main/web/every-screen.ts'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { fillPath } from './support/places.ts'
import { type Visitor, visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()
const paths = ['/', ...everyScreen.flatMap(({ pages }) => pages.map(({ path }) => path))]

describe.each([
  { language: 'ja', width: 1440 },
  { language: 'ja', width: 390 },
  { language: 'en', width: 1440 },
  { language: 'en', width: 390 },
] as const)('in $language at $width pixels', ({ language, width }) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visitAs(browser, city, 'kanri', { language, width })
  })

  test.each(paths)('%s can be used by everybody and says nothing in the console', async (path) => {
    const { page, complaints } = visitor
    complaints()
    await page.goto(city.origin + (await fillPath(page, path)))
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await violationsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints()).toEqual([])
  })
})
