import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { defineModule, type EventContext } from '#kernel/module/index.ts'
import { type Clients, testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../../contract.ts'
import { analysisModule } from '../../module.ts'

/** A town with two systems in its ledger, and a room that hears what happens to its findings. */
export async function findingsTown() {
  const heard: string[] = []
  const town = await testTown([ledgerModule, analysisModule, listenerOf(heard)])
  const ledger = town.as('itPolicy').client(ledgerContract)
  const register = async (
    name: string,
    owningDivision: string,
    answers: object,
    rows: Record<string, Record<string, string>[]>,
    effectiveOn: string,
  ) => {
    const { systemId } = await ledger.registerSystem({
      answers: { name, owningDivision, status: 'running', contractedBy: 'city', runBy: 'city', ...answers },
      rows,
      reason: '見本の登録',
      effectiveOn,
    })
    return systemId
  }
  const tax = await register(
    '税総合',
    '税務課',
    { operationStructure: 'staffOnly', staffHoursPerMonth: 12 },
    {},
    '2026-04-01',
  )
  const residents = await register(
    '住民記録',
    '市民課',
    { customisation: 'large', dataBackup: 'done', offSiteStorage: 'notDone' },
    { documents: [{ documentTitle: '操作マニュアル', documentKind: 'userManual', updatedOn: '2026-04-01' }] },
    '2026-06-01',
  )
  return {
    town,
    ledger,
    tax,
    residents,
    heard,
    findings: (who: Clients = town.as('itPolicy')) => who.client(analysisContract),
    /** Until everything that was announced has been heard: then nothing is written any more by itself. */
    async untilQuiet() {
      const unheard = () =>
        town.transaction(async (tx) => {
          const { rows } = await sql<{ count: number }>`
            select count(*)::int as count from announced_event e where not exists
              (select from event_delivery d where d.tenant_id = e.tenant_id and d.event_id = e.event_id)`.execute(
            tx.tables<Record<string, never>>(),
          )
          return rows[0]?.count
        })
      for (let tries = 0; tries < 400 && (await unheard()) !== 0; tries++) await setTimeout(50)
      expect(await unheard()).toBe(0)
    },
    async untilHeard(what: string) {
      for (let tries = 0; tries < 400 && !heard.includes(what); tries++) await setTimeout(50)
      expect(heard).toContain(what)
    },
    async revise(systemId: string, answers: Record<string, string | number | null>) {
      const { version } = await ledger.showSystem({ systemId })
      await ledger.reviseSystem({ systemId, expectedVersion: version, answers, reason: '答えが変わった' })
    },
  }
}

function listenerOf(heard: string[]) {
  const noteDown = async ({ event }: EventContext) => {
    heard.push(`${event.name.replace('analysis.finding', '')} ${event.payload.rule}`)
  }
  return defineModule({
    name: 'listener',
    contract: {},
    handlers: {},
    permissions: {},
    migrations: [],
    subscriptions: Object.fromEntries(
      ['Found', 'Resolved', 'Decided'].map((what) => [`analysis.finding${what}`, noteDown]),
    ),
    words: { ja: {}, en: {} },
  })
}
