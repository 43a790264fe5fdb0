import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '#kernel/module/index.ts'
import type { SampleCity } from './city.ts'
import { patienceMs, slowDown } from './slowness.ts'

export interface Visitor {
  page: Page
  context: BrowserContext
  /** What the browser complained about since the last time it was asked. */
  complaints(): string[]
}

const heights: Readonly<Record<number, number>> = { 1440: 900, 390: 844 }
/** A refused request is told by the browser although the screen handles it. */
const handled = /the server responded with a status of 4(00|01|09|10|22|29)/

/** Somebody with a fresh browser profile. */
export async function visit(
  browser: Browser,
  {
    language = 'ja',
    width = 1440,
    storageState,
  }: { language?: Language; width?: number; storageState?: BrowserContextOptions['storageState'] } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    ...(storageState && { storageState }),
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height: heights[width] ?? 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  await slowDown(page)
  let said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !handled.test(message.text()))
      said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  return {
    page,
    context,
    complaints() {
      const all = said
      said = []
      return all
    },
  }
}

/** Signs in through the form and waits for the first page. */
export async function signIn(page: Page, city: SampleCity, loginName: string): Promise<void> {
  await page.goto(city.origin)
  await page.locator('[name=loginName]').fill(loginName)
  await page.locator('[name=password]').fill(city.passwordOf(loginName))
  await page.keyboard.press('Enter')
  await page.locator('#content h1').waitFor()
}

/**
 * Somebody signed in, whose own language is set, before any page is opened. The form is walked through by the journeys
 * about signing in; here the browser is given the cookie that the form would bring.
 */
export async function visitAs(
  browser: Browser,
  city: SampleCity,
  loginName: string,
  options: { language?: Language; width?: number } = {},
): Promise<Visitor> {
  const { language = 'ja' } = options
  const visitor = await visit(browser, {
    ...options,
    storageState: {
      cookies: [],
      origins: [{ origin: city.origin, localStorage: [{ name: 'saiteki.language', value: language }] }],
    },
  })
  const { request } = visitor.context
  const headers = { 'sec-fetch-site': 'same-origin' }
  const account = { cityCode: city.code, loginName, password: city.passwordOf(loginName) }
  const answers = [
    await request.post(`${city.origin}/api/directory/sessions`, { headers, data: account }),
    await request.put(`${city.origin}/api/directory/me/language`, { headers, data: { language } }),
  ]
  for (const answer of answers) if (!answer.ok()) throw new Error(await answer.text())
  return visitor
}
