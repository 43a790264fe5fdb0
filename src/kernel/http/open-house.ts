import { type Database, openDatabase } from '#kernel/db/index.ts'
import { announceEvent, deliverEvent } from '#kernel/events/index.ts'
import { openVault } from '#kernel/files/index.ts'
import { speaker } from '#kernel/i18n/index.ts'
import {
  callDuty,
  eventQueue,
  jobQueue,
  jobsOf,
  keepHours,
  openQueue,
  runJob,
  type Ticket,
} from '#kernel/jobs/index.ts'
import type { Announce, Clock, Job, Module, TenantTransaction } from '#kernel/module/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import type { House } from './execute.ts'
import { collectGrants } from './permit.ts'
import { register } from './registry.ts'

export interface OpenHouse extends House {
  filesFolder: string
  /** Begins to run queued jobs and to deliver events in this process. */
  startWork(): Promise<void>
  /** Has duties called at their hours, and at once what nobody was there to call: for whoever stays, not for a command. */
  keepHours(): Promise<void>
  /** Lets jobs in flight come to a stop and gives the rest back to the queue. */
  close(): Promise<void>
}

const patienceMs = 10_000
const asideConnections = 3

/** Everything that operations need, from the modules and one database. */
export async function openHouse({
  modules,
  database,
  clock,
  filesFolder,
}: {
  modules: readonly Module[]
  database: Database
  clock: Clock
  filesFolder: string
}): Promise<OpenHouse> {
  const boss = await openQueue(database.connections)
  const asides = openDatabase(database.connections, asideConnections)
  const jobs: Readonly<Record<string, Job>> = Object.assign({}, ...modules.map((module) => module.jobs ?? {}))
  const kinds = new Set(Object.keys(jobs))
  const duties = modules.flatMap((module) => module.duties ?? [])
  const stopping = new AbortController()
  const announce: House['announce'] = (tx, event, payload) =>
    announceEvent({ boss, clock }, tx, event, payload)
  const announcing =
    (tx: TenantTransaction): Announce =>
    (event, payload) =>
      announce(tx, event, payload)
  const queueOf: House['jobs'] = (tx, actor) => jobsOf({ boss, clock, kinds }, tx, actor)
  const workshop = {
    database,
    clock,
    jobs,
    files: (tx: TenantTransaction) => openVault(filesFolder, tx),
    announce: announcing,
  }
  // Two at a time, so that a long job does not keep a short one waiting.
  const often = { pollingIntervalSeconds: 0.5, localConcurrency: 2 } as const
  return {
    operations: register(modules),
    grants: collectGrants(modules),
    database,
    asides,
    clock,
    filesFolder,
    speak: speaker([kernelWords, ...modules.map(({ words }) => words)]),
    files: (tx) => openVault(filesFolder, tx),
    jobs: queueOf,
    announce,
    async startWork() {
      await boss.work<Ticket>(jobQueue, often, async ([job]) => {
        if (job) await runJob(workshop, job.data, AbortSignal.any([stopping.signal, job.signal]))
      })
      await boss.work<Ticket>(eventQueue, often, async ([event]) => {
        if (event) await deliverEvent({ database, clock, modules, announce: announcing }, event.data)
      })
    },
    keepHours: () => keepHours(boss, duties, (duty) => callDuty({ database, clock, jobs: queueOf }, duty)),
    async close() {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: patienceMs })
      await asides.close()
    },
  }
}
