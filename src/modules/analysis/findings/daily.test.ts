import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Contract, createClient } from '#kernel/contract/index.ts'
import { injectSend, openHouse } from '#kernel/http/index.ts'
import { kernelContract } from '#kernel/operations/index.ts'
import { testTown } from '#modules/directory/testing/town.ts'
import { townPassword } from '#modules/directory/testing/townspeople.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'

const town = await testTown([ledgerModule, analysisModule])
const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-daily-'))

/** Signed in at the moment that the clock shows: nobody stays signed in for weeks. */
async function clientNow<C extends Contract>(role: 'administrator' | 'itPolicy', contract: C) {
  const { loginName } = town.people[role]
  const payload = { cityCode: town.tenant.code, loginName, password: townPassword }
  const answer = await town.app.inject({ method: 'POST', url: '/api/directory/sessions', payload })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return createClient(contract, injectSend(town.app, { cookie, 'sec-fetch-site': 'same-origin' }))
}

/** A server on the same database starts: what it missed is called. */
async function startServer() {
  const house = await openHouse({
    modules: [ledgerModule, analysisModule],
    database: town.database,
    clock: town.clock,
    filesFolder: folder,
  })
  await house.startWork()
  await house.keepHours()
  return house
}

async function judgements(times: number) {
  const administration = await clientNow('administrator', kernelContract)
  for (let tries = 0; tries < 600; tries++) {
    const { jobs } = await administration.listJobs({ everybodys: true })
    const done = jobs.filter(({ kind, state }) => kind === 'analysis.judgeDaily' && state === 'done')
    if (done.length >= times) return done
    await setTimeout(50)
  }
  throw new Error('nobody judged')
}

async function latestSteps() {
  const { steps } = await (await clientNow('itPolicy', analysisContract)).listFindingSteps({})
  return steps.map(({ rule, kind, asOf, recordedAt, actorName }) => ({
    rule,
    kind,
    asOf,
    recordedAt,
    actorName,
  }))
}

test('what changes by the mere passing of days is noted by itself, for the day on which it changed', async () => {
  await town
    .as('itPolicy')
    .client(ledgerContract)
    .registerSystem({
      answers: {
        name: '税総合',
        owningDivision: '税務課',
        status: 'running',
        contractedBy: 'city',
        runBy: 'city',
        patching: 'none',
      },
      rows: { software: [{ softwareKind: 'os', softwareName: '見本OS', supportEndsOn: '2027-12-01' }] },
      reason: '見本の登録',
      effectiveOn: '2026-04-01',
    })
  const first = await startServer()
  await judgements(1)
  await first.close()
  expect((await latestSteps()).map(({ rule }) => rule)).not.toContain('securityGaps')
  town.clock.advance({ days: 26 })
  const server = await startServer()
  const [job] = await judgements(2)
  expect(job).toMatchObject({ startedBy: '自動(毎日)', result: { days: 2, steps: 1 } })
  expect((await latestSteps())[0]).toEqual({
    rule: 'securityGaps',
    kind: 'found',
    asOf: '2026-12-01',
    recordedAt: town.clock.now().toString(),
    actorName: null,
  })
  await server.close()
})

test('the next night finds nothing to note', async () => {
  const before = await latestSteps()
  town.clock.advance({ days: 1 })
  const server = await startServer()
  const [latest] = await judgements(3)
  expect(latest).toMatchObject({ result: { days: 1, steps: 0 } })
  expect(await latestSteps()).toEqual(before)
  await server.close()
})
