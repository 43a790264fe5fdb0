import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** 1 is the machine as it is. `SAITEKI_JOURNEY_SLOWNESS=6 npx vitest run --project journeys …` tries another. */
export const slowness = Math.max(1, Number(process.env.SAITEKI_JOURNEY_SLOWNESS ?? 1))
const longestWaitMs = 150
/** How long a journey waits for what the screen is to show. */
export const patienceMs = 20_000 * slowness

/**
 * Makes a browser as many times slower, and its answers late and out of order: what a journey takes for granted instead
 * of waiting for it breaks here first, and not on a busy machine.
 */
export async function slowDown(page: Page): Promise<void> {
  if (slowness === 1) return
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.context().route('**/api/**', async (route) => {
    await delay(Math.random() * slowness * longestWaitMs)
    await route.continue()
  })
}
