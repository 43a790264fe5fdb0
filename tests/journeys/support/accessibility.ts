import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds against WCAG 2.2 AA and its best practices: each rule with the places that break it. Contrast is the
 * slow one, and need not be measured again for the same page in another width. What keeps the rules is not listed, and
 * "legacy" only means that no second page is opened to gather frames of other origins, which our pages do not have:
 * three times faster, and the same is found.
 */
export async function violationsOf(
  page: Page,
  { hasContrastMeasured = false }: { hasContrastMeasured?: boolean } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode()
  if (hasContrastMeasured) axe.disableRules('color-contrast')
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html }) => `  ${html.slice(0, 200)}`).join('\n')}`,
  )
}

/** By how many pixels a page is wider than its window; nobody should have to scroll both ways to read. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/**
 * Waits until a page that was just opened shows its content and nothing more is under way. After an act on a page it
 * proves nothing: wait for what the act is to show.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], [data-skeleton]'))
}
