import { createClient, type Send, toRequest } from '#kernel/contract/index.ts'
import { injectSend, type Registered, register } from '#kernel/http/index.ts'
import { modules } from '#main/modules.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import type { Role } from '#modules/directory/index.ts'
import { type Town, testTown } from '#modules/directory/testing/town.ts'
import { townPassword } from '#modules/directory/testing/townspeople.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { leastAnswers } from './rows/ledger.ts'
import type { Input, World } from './rows/row.ts'

/** Words that stand in records of the town and nowhere else: no other city may ever read them. */
export const secretWord = '秘密の'

/** A town with one record of everything that an operation may be about. */
export async function makeWorld(): Promise<World> {
  const town = await testTown(modules)
  const administrator = town.as('administrator')
  const client = administrator.client(directoryContract)
  const { divisionId } = await client.addDivision({ name: `${secretWord}課` })
  const { vendorId } = await client.addVendor({ name: `${secretWord}社` })
  const { userId, link } = await client.addUser({
    loginName: 'himitsu',
    name: `${secretWord}人`,
    role: 'viewer',
  })
  const { fileId } = await administrator.upload(
    `${secretWord}台帳.csv`,
    new TextEncoder().encode('name\n見本'),
  )
  const ledger = administrator.client(ledgerContract)
  const addSystem = (owner: string, rows: Parameters<typeof ledger.registerSystem>[0]['rows'] = {}) =>
    ledger.registerSystem({
      answers: leastAnswers(`${secretWord}${owner}システム`, owner),
      rows,
      reason: '最初の登録',
    })
  const running = { contractName: '運用保守', contractKind: 'maintenance', vendor: '見本システム株式会社' }
  const { systemId } = await addSystem('税務課', { contracts: [running] })
  const { systemId: othersSystemId } = await addSystem('情報政策課')
  let count = 0
  return {
    town,
    operations: register(modules),
    userId,
    divisionId,
    vendorId,
    fileId,
    systemId,
    othersSystemId,
    linkToken: link.path.split('#')[1] ?? '',
    fresh: () => ++count,
  }
}

/** A sign-in of its own, because operations may end it. */
export async function signedIn(town: Town, cityCode: string, role: Role): Promise<Send> {
  const answer = await town.app.inject({
    method: 'POST',
    url: '/api/directory/sessions',
    payload: { cityCode, loginName: town.people[role].loginName, password: townPassword },
  })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return injectSend(town.app, { cookie, 'sec-fetch-site': 'same-origin' })
}

/** A token of an administrator with the permissions named. */
export async function tokenWith(town: Town, permissions: string[], name: string): Promise<Send> {
  const { token } = await createClient(directoryContract, town.sendAs('administrator')).createToken({
    name,
    permissions,
  })
  return injectSend(town.app, { authorization: `Bearer ${token}` })
}

export interface Answer {
  status: number
  text: string
}

export async function ask(send: Send, { operation }: Registered, input: Input): Promise<Answer> {
  const { url, init } = toRequest(operation, { ...input })
  const response = await send(url, init)
  return { status: response.status, text: await response.text() }
}

export const isRefused = ({ status }: Answer) => status === 401 || status === 403
