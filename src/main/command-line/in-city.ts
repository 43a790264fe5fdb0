import path from 'node:path'
import { pino } from 'pino'
import type { ExitCode, Terminal } from '#kernel/command-line/index.ts'
import { injectSend, openHouse, serve } from '#kernel/http/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { openInstallation } from '../installation.ts'
import { modules } from '../modules.ts'
import type { Settings } from '../settings.ts'
import { chooseCity } from './choose-city.ts'
import { operatorOf } from './operator.ts'

export interface GlobalOptions {
  city?: string
  asOf?: string
  json?: boolean
}

/** A command that runs longer may be waiting for a job, and there may be no server beside it to run it. */
const workAfterMs = 1_000

/** Opens the installation, a server without a network in front of it, and does one action for one city. */
export async function actInCity(
  settings: Settings,
  options: GlobalOptions,
  language: Language,
  signal: AbortSignal,
  action: (terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const clock = systemClock()
  const installation = await openInstallation(settings, 'command')
  try {
    const { database } = installation
    const city = await chooseCity(database, options.city)
    const house = await openHouse({
      modules,
      database,
      clock,
      filesFolder: path.join(settings.folder, 'files'),
    })
    const app = await serve({
      ...house,
      authenticate: async () => operatorOf(city.tenantId, language),
      logger: pino({ level: 'silent' }),
      webFolder: null,
    })
    const working = setTimeout(() => void house.startWork(), workAfterMs)
    try {
      return await action({
        send: injectSend(app, { 'accept-language': language, 'user-agent': 'saiteki command line' }),
        language,
        city,
        isJson: options.json ?? false,
        asOf: options.asOf,
        signal,
        print: (text) => process.stdout.write(`${text}\n`),
      })
    } finally {
      clearTimeout(working)
      await app.close()
      await house.close()
    }
  } finally {
    await installation.close()
  }
}
