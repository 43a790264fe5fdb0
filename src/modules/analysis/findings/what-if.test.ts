import { describe, expect, test } from 'vitest'
import { findingsTown } from './testing/findings-town.ts'

const { town, findings, ledger, tax, residents } = await findingsTown()

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
