import { beforeAll, describe, expect, test } from 'vitest'
import { type Clients, testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'

const town = await testTown([ledgerModule, analysisModule])

/** The bars of the trend as who asks it gets them: the day, systems with a manual, systems with an answer. */
async function trend(input: { asOf?: string; divisionId?: string[]; tag?: string }, who: Clients) {
  const { themes } = await who.client(analysisContract).analyseThemes(input)
  const { figures = [] } = themes.find(({ name }) => name === 'manualsByYear') ?? {}
  return figures.map(({ label, cells = [] }) => [label.ja, cells[0], cells[1]])
}

beforeAll(async () => {
  const ledger = town.as('itPolicy').client(ledgerContract)
  const register = (name: string, owningDivision: string, effectiveOn: string, emergencyManual: string) =>
    ledger.registerSystem({
      answers: {
        name,
        owningDivision,
        emergencyManual,
        status: 'running',
        contractedBy: 'city',
        runBy: 'city',
        ...(owningDivision === '税務課' && { tags: '基幹' }),
      },
      reason: '見本の登録',
      effectiveOn,
    })
  const { systemId } = await register('税総合', '税務課', '2024-10-01', 'none')
  await register('住民記録', '市民課', '2025-02-01', 'none')
  await ledger.reviseSystem({
    systemId,
    expectedVersion: 1,
    answers: { emergencyManual: 'exists' },
    reason: '手順書の完成',
    effectiveOn: '2025-12-01',
  })
})

describe('the emergency manuals over the years', () => {
  test('come from the ledger as it stood on its first day, on every 1 April, and on the day looked at', async () => {
    expect(await trend({}, town.as('itPolicy'))).toEqual([
      ['2024-10-01', 0, 1],
      ['2025-04-01', 0, 2],
      ['2026-04-01', 1, 2],
      ['2026-11-24', 1, 2],
    ])
    expect(await trend({ asOf: '2025-04-01' }, town.as('itPolicy'))).toEqual([
      ['2024-10-01', 0, 1],
      ['2025-04-01', 0, 2],
    ])
    expect(await trend({ asOf: '2024-09-30' }, town.as('itPolicy'))).toEqual([])
  })

  test('are of the divisions and the tag chosen, on the earlier days too', async () => {
    const divisionId = [await town.divisionId('市民課')]
    expect(await trend({ divisionId }, town.as('itPolicy'))).toEqual([
      ['2025-04-01', 0, 1],
      ['2026-04-01', 0, 1],
      ['2026-11-24', 0, 1],
    ])
    expect((await trend({ tag: '基幹' }, town.as('itPolicy'))).map(([, , answered]) => answered)).toEqual([
      1, 1, 1, 1,
    ])
  })

  test('show a division its own systems alone, and another city nothing', async () => {
    const own = await trend({}, town.as('division'))
    expect(own.map(([, , answered]) => answered)).toEqual([1, 1, 1, 1])
    expect(await trend({}, town.neighbour.as('administrator'))).toEqual([])
  })
})
