import { describe, expect, test } from 'vitest'
import { everythingWritten } from './testing/everything-written.ts'
import { findingsTown } from './testing/findings-town.ts'

const { town, findings, ledger, tax, residents, untilQuiet } = await findingsTown()
await untilQuiet()
const park = '00000000-0000-4000-8000-0000000000aa'
const aPark = {
  name: '公園台帳',
  owningDivision: '税務課',
  status: 'running',
  contractedBy: 'city',
  runBy: 'city',
}
const server = (serverName: string) => ({ collection: 'servers', answers: { serverName } })

describe('what if', () => {
  test('shows analyses and findings before and after, and writes nothing', async () => {
    const before = await findings().listFindings({})
    const tried = await findings().tryChanges({
      changes: [
        { systemId: tax, isRetired: true },
        { systemId: residents, answers: { kindOfUse: 'cloud', customisation: null } },
      ],
    })
    expect([tried.before.systems, tried.after.systems]).toEqual([2, 1])
    expect(tried.before.analyses.usageForm.denominator).toBe(0)
    expect(tried.after.analyses.usageForm.denominator).toBe(1)
    const changeOf = (issue: string) => tried.findings.find((each) => each.issue === issue)?.change
    expect(['ア①', 'イ①', 'ウ②'].map(changeOf)).toEqual(['resolved', 'same', 'resolved'])
    expect(await findings().listFindings({})).toEqual(before)
    expect((await ledger.showSystem({ systemId: tax })).record.answers.status).toBe('running')
  })

  test('leaves every table as it was, the audit trail too, whatever is tried', async () => {
    const before = await town.transaction(everythingWritten)
    expect(before.audit_entry).toMatch(/^[1-9]/)
    expect(before.ledger_head).toMatch(/^2 rows/)
    await findings().tryChanges({
      changes: [
        { systemId: tax, isRetired: true },
        { systemId: residents, answers: { kindOfUse: 'cloud' }, rowChanges: [server('甲')] },
        { systemId: park, isAdded: true, answers: aPark },
      ],
    })
    await expect(
      findings().tryChanges({ changes: [{ systemId: tax, answers: { staffUsers: -1 } }] }),
    ).rejects.toThrow()
    expect(await town.transaction(everythingWritten)).toEqual(before)
  })

  test('takes a system that is not there, which counts at once and may be given rows', async () => {
    const tried = await findings().tryChanges({
      changes: [
        { systemId: park, isAdded: true, answers: { ...aPark, kindOfUse: 'dedicatedServer' } },
        { systemId: park, rowChanges: [server('園1'), server('園2')] },
      ],
    })
    expect([tried.before.systems, tried.after.systems]).toEqual([2, 3])
    expect(tried.after.analyses.servers.totalServers - tried.before.analyses.servers.totalServers).toBe(2)
    expect(tried.changed).toEqual([
      { system: '公園台帳', systemId: park, division: '税務課', isCounted: true },
    ])
    const more = tried.figures.find(({ key }) => key === 'systems')
    expect([more?.left.count, more?.right.count, more?.moreCount]).toEqual([2, 3, 1])
  })

  test('adds, changes and removes single rows, each known by its key', async () => {
    const tried = (rowChanges: object[]) =>
      findings().tryChanges({ changes: [{ systemId: residents, rowChanges: rowChanges as never }] })
    const documents = async (rowChanges: object[]) =>
      (await tried(rowChanges)).themes.find(({ theme }) => theme === 'missingDocuments')
    const manual = { documentTitle: '操作マニュアル' }
    const unchanged = await documents([{ collection: 'documents', row: manual, answers: {} }])
    expect(unchanged?.after).toEqual(unchanged?.before)
    const removed = await documents([{ collection: 'documents', row: manual, isRemoved: true }])
    expect(removed?.after.answer).not.toBe(removed?.before.answer)
    const { themes } = await tried([
      server('甲'),
      { ...server('甲'), row: { serverName: '甲' }, answers: { place: 'office' } },
    ])
    const hazards = themes.find(({ theme }) => theme === 'serverHazards')
    expect(hazards?.after.answer).toContain('サーバ1台のうち1台が市の建物にあり')
  })

  test('names the row, the field and the value that cannot be, at the place of the wish', async () => {
    const problemsOf = (...rowChanges: object[]) =>
      findings()
        .tryChanges({ changes: [{ systemId: residents, rowChanges: rowChanges as never }] })
        .then(
          () => [],
          ({ problem }) =>
            problem.problems.map((each: { path: string; message: string }) => [each.path, each.message]),
        )
    const gone = { collection: 'servers', row: { serverName: '無い' }, isRemoved: true }
    expect(await problemsOf(gone)).toEqual([
      ['changes[0].rowChanges[0].row', expect.stringContaining('「無い」')],
    ])
    expect(
      await problemsOf(server('甲'), { ...server('乙'), answers: { serverName: '乙', cores: -2 } }),
    ).toEqual([['changes[0].rowChanges[1].answers.cores', expect.stringContaining('-2')]])
    expect(await problemsOf(server('甲'), server('甲'))).toEqual([
      ['changes[0].rowChanges[1]', expect.stringContaining('2 行目')],
    ])
    expect(await problemsOf({ collection: 'servers', answers: { serverName: ' ' } })).toEqual([
      ['changes[0].rowChanges[0].answers', expect.any(String)],
    ])
    expect(await problemsOf({ collection: 'ships', answers: { name: '丸' } })).toEqual([
      ['changes[0].rowChanges[0].collection', expect.any(String)],
    ])
  })

  test('a contract that is removed is forgotten by the costs that refer to it', async () => {
    const cost = {
      fiscalYear: 2026,
      costItem: 'maintenance',
      plannedOrActual: 'planned',
      quantity: 12,
      unitPriceYen: 1000,
    }
    const tried = await findings().tryChanges({
      changes: [
        {
          systemId: residents,
          rows: {
            contracts: [{ contractName: '保守', contractKind: 'maintenance' }],
            costs: [{ ...cost, contract: '保守' }],
          },
          rowChanges: [{ collection: 'contracts', row: { contractName: '保守' }, isRemoved: true }],
        },
      ],
    })
    expect(tried.themes.find(({ theme }) => theme === 'costsByYear')?.after.denominator).toBe(1)
  })

  test('a system with the name of another is refused, be that one in the ledger or tried itself', async () => {
    const tried = (...names: string[]) =>
      findings().tryChanges({
        changes: names.map((name, at) => ({
          systemId: `00000000-0000-4000-8000-00000000000${at}`,
          isAdded: true,
          answers: { ...aPark, name },
        })),
      })
    const refusal = (at: number) => ({
      problem: { problems: [{ path: `changes[${at}].answers.name`, code: 'ledger.nameTaken' }] },
    })
    await expect(tried('税総合')).rejects.toMatchObject(refusal(0))
    await expect(tried('公園', '公園')).rejects.toMatchObject(refusal(1))
    await expect(
      findings().tryChanges({ changes: [{ systemId: tax, isAdded: true, answers: aPark }] }),
    ).rejects.toMatchObject({ problem: { problems: [{ path: 'changes[0].systemId' }] } })
  })

  test('looks at a division before and after: a system may come into it, and one outside counts nowhere', async () => {
    const divisionId = [await town.divisionId('税務課')]
    const moved = await findings().tryChanges({
      divisionId,
      changes: [{ systemId: residents, answers: { owningDivision: '税務課' } }],
    })
    expect([moved.before.systems, moved.after.systems]).toEqual([1, 2])
    const outside = await findings().tryChanges({
      divisionId,
      changes: [{ systemId: residents, isRetired: true }],
    })
    expect([outside.before.systems, outside.after.systems]).toEqual([1, 1])
    expect(outside.changed).toMatchObject([{ system: '住民記録', isCounted: false }])
  })

  test('refuses what the ledger would refuse, with its place', async () => {
    const tried = findings().tryChanges({
      changes: [{ systemId: residents, answers: { staffUsers: -1 } }],
    })
    await expect(tried).rejects.toMatchObject({
      problem: { status: 400, problems: [{ path: 'changes[0].answers.staffUsers' }] },
    })
  })

  test('lets a division try its own systems only', async () => {
    const tried = findings(town.as('division')).tryChanges({
      changes: [{ systemId: residents, isRetired: true }],
    })
    await expect(tried).rejects.toMatchObject({
      problem: { status: 400, problems: [{ path: 'changes[0].systemId', code: 'analysis.noSuchSystem' }] },
    })
  })
})
