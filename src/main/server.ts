import path from 'node:path'
import { pino } from 'pino'
import { type Database, StartFailure } from '#kernel/db/index.ts'
import { openHouse, serve } from '#kernel/http/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import type { Clock, Language } from '#kernel/module/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { authenticateBy, makeSetUpLink } from '#modules/directory/index.ts'
import { openInstallation } from './installation.ts'
import { modules } from './modules.ts'
import { loadSampleCity, readSampleAccounts } from './sample-city.ts'
import { isLoopback, type Settings } from './settings.ts'
import { commandWords } from './text/index.ts'

const webFolder = path.join(import.meta.dirname, '..', '..', 'build', 'web')

/**
 * Runs the server until SIGINT or SIGTERM; requests in flight are finished, jobs given back to the queue.
 * @throws StartFailure
 */
export async function runServer(settings: Settings, language: Language): Promise<void> {
  const { host, port, folder } = settings
  const stopped = new Promise<void>((resolve) => {
    // Ctrl-C reaches every process of the terminal, and those above pass it on: it comes several times, and is one.
    // `disconnect`: the process that started this one is gone
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, () => resolve())
    process.channel?.unref()
  })
  if (settings.hasSample) refuseExposed(settings)
  const installation = await openInstallation(settings, 'server')
  const { database } = installation
  try {
    const clock = systemClock()
    if (settings.hasSample) await loadSampleCity(database, clock)
    if ((await database.tenants()).some(({ isSample }) => isSample)) refuseExposed(settings)
    const house = await openHouse({ modules, database, clock, filesFolder: path.join(folder, 'files') })
    const app = await serve({
      ...house,
      authenticate: authenticateBy({ database, clock }),
      logger: pino({ level: process.env.LOG_LEVEL || 'info' }),
      webFolder,
    })
    try {
      await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EADDRINUSE'
          ? new StartFailure('start.portTaken', { port: String(port) })
          : error
      })
      await house.startWork()
      await greet({ database, clock, movedTo: installation.movedTo }, app.listeningOrigin, language)
      await house.keepHours()
      await stopped
    } finally {
      await app.close()
      await house.close()
    }
  } finally {
    await installation.close()
  }
}

function refuseExposed({ host, allowsExposedSample }: Settings) {
  if (!isLoopback(host) && !allowsExposedSample) throw new StartFailure('start.sampleExposed', { host })
}

async function greet(
  { database, clock, movedTo }: { database: Database; clock: Clock; movedTo: string | null },
  origin: string,
  language: Language,
) {
  const speak = speaker([commandWords])
  if (movedTo) console.log(speak(language, 'serve.movedTo', { folder: movedTo }))
  const cities = await database.tenants()
  for (const tenantId of cities.length > 0 ? cities.map((city) => city.tenantId) : [null]) {
    const link = await makeSetUpLink(database, clock, tenantId)
    const city = cities.find((one) => one.tenantId === tenantId)?.nameJa ?? ''
    if (link) console.log(speak(language, 'serve.setUp', { city, link: `${origin}${link.path}` }))
  }
  if (cities.some(({ isSample }) => isSample)) {
    console.log(speak(language, 'serve.sampleAccounts'))
    for (const { loginName, password, name } of await readSampleAccounts())
      console.log(`  ${loginName.padEnd(10)} ${password.padEnd(22)} ${name}`)
  }
  console.log(speak(language, 'serve.ready', { origin }))
}
