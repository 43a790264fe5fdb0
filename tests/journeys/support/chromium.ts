import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'
import packed from '../../../node_modules/@sparticuz/chromium/package.json' with { type: 'json' }

/**
 * The browser that lies packed in an npm package, unpacked once for each user of this machine: parallel runs unpack
 * apart, and the first one that is ready is kept.
 */
async function unpack(): Promise<string> {
  const owner = os.userInfo().uid
  const home = path.join(os.tmpdir(), `saiteki-chromium-${packed.version}-${owner}`)
  const program = path.join(home, 'chromium')
  const isThere = () =>
    access(program).then(
      () => true,
      () => false,
    )
  if (await isThere()) return program
  const apart = await mkdtemp(`${home}-`)
  const usual = process.env.TMPDIR
  process.env.TMPDIR = apart
  try {
    await sparticuz.executablePath()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  await rename(apart, home).catch(() => rm(apart, { recursive: true, force: true }))
  return program
}

const kept = new WeakSet<BrowserContext>()

/** The profile serves more than the test that opened it. */
export function keepOpen(context: BrowserContext): void {
  kept.add(context)
}

/**
 * One browser for a test file, closed when the file is done; what a test opened in it is closed with the test, for pages
 * left open slow down those that follow. Only our own pages run in it, so it needs no sandbox.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await unpack(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
  afterEach(async () => {
    const passing = browser.contexts().filter((context) => !kept.has(context))
    await Promise.all(passing.map((context) => context.close()))
  })
  afterAll(() => browser.close())
  return browser
}
