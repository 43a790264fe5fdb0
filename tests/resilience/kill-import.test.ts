import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { uploadFile } from '#kernel/http/index.ts'
import { kernelContract } from '#kernel/operations/contract.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { serverOfItsOwn } from '../setup/server.ts'

const { start, kill, send } = await serverOfItsOwn()
const directory = createClient(directoryContract, send)
const ledger = createClient(ledgerContract, send)

const rounds = 10
const systemsPerRound = 200

/** New systems that any city could have, all of one round by their names. */
function fileOf(round: number): Uint8Array {
  const systems = Array.from({ length: systemsPerRound }, (_, number) => ({
    answers: {
      name: `見本第${round}回 ${number}`,
      owningDivision: '情報政策課',
      status: 'running',
      contractedBy: 'city',
      runBy: 'city',
      staffUsers: number,
    },
    rows: { servers: [{ serverName: `sv${number}`, cores: 4 }] },
  }))
  return new TextEncoder().encode(JSON.stringify({ format: 'saiteki-ledger', version: 1, systems }))
}

const found = async (round: number) =>
  (await ledger.listSystems({ text: `見本第${round}回`, pageSize: 1 })).found

test('kill -9 in the middle of imports: each is in the ledger whole, or not at all', async () => {
  const { printed } = await start()
  const password = /^ *joho +(\S+)/m.exec(printed)?.[1] ?? ''
  await directory.signIn({ cityCode: '14208', loginName: 'joho', password })

  const plan = async (round: number) => {
    const { fileId } = await uploadFile(send, `round ${round}.json`, fileOf(round))
    const planned = await ledger.planImport({ fileIds: [fileId] })
    expect(planned.plan?.counts).toMatchObject({ added: systemsPerRound, problems: 0 })
    return planned
  }
  // How long one takes here decides where "the middle" is.
  const undisturbed = await plan(rounds)
  const startedAt = performance.now()
  await ledger.acceptImport({ importId: undisturbed.importId, reason: '見本' })
  const usualMs = performance.now() - startedAt

  const outcomes: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { importId } = await plan(round)
    const acceptance = ledger.acceptImport({ importId, reason: '見本' }).catch(() => null)
    await setTimeout((usualMs * 1.2 * round) / rounds)
    await kill()
    const answer = await acceptance
    await start()
    const state = (await ledger.showImport({ importId })).state
    const count = await found(round)
    expect({ state, count }).toEqual(
      state === 'accepted' ? { state, count: systemsPerRound } : { state: 'planned', count: 0 },
    )
    if (answer) expect(state).toBe('accepted')
    outcomes.push(count)
    // What was cut short can be accepted again, and is written once.
    await ledger.acceptImport({ importId, reason: '見本' })
    expect(await found(round)).toBe(systemsPerRound)
  }
  // The kills did come in the middle.
  expect(outcomes).toContain(0)
  expect(await createClient(kernelContract, send).verifyAudit({})).toMatchObject({ isIntact: true })
}, 480_000)
