import { beforeAll, describe, expect, test } from 'vitest'
import { everyScreen } from '#main/web/every-screen.ts'
import { overflowOf, settled, violationsOf } from './support/accessibility.ts'
import { keepOpen, openBrowser } from './support/chromium.ts'
import { openSampleCity } from './support/city.ts'
import { eventually } from './support/eventually.ts'
import { fillPath } from './support/places.ts'
import { type Visitor, visitAs } from './support/visitor.ts'

const city = await openSampleCity()
const browser = await openBrowser()
const paths = ['/', ...everyScreen.flatMap(({ pages }) => pages.map(({ path }) => path))]
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const magnified = { width: 320, height: 640 }

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visitAs(browser, city, 'kanri', { language })
    keepOpen(visitor.context)
    // what the addresses name is asked for from a page of the server
    await visitor.page.goto(city.origin)
  })

  test.each(paths)('%s can be used by everybody, at a desk and on a phone', async (path) => {
    const { page, complaints } = visitor
    complaints()
    await page.setViewportSize(desk)
    await page.goto(city.origin + (await fillPath(page, path)))
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    // the colours are the same in both languages
    expect(await violationsOf(page, { hasContrastMeasured: language === 'en' })).toEqual([])
    await page.setViewportSize(phone)
    await settled(page)
    expect(await violationsOf(page, { hasContrastMeasured: true })).toEqual([])
    await eventually(() => overflowOf(page)).toBe(0)
    await page.setViewportSize(magnified)
    await eventually(() => overflowOf(page)).toBe(0)
    expect(complaints()).toEqual([])
  })
})
