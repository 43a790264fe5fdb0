import { beforeAll, describe, expect, test } from 'vitest'
import { findingsTown } from './testing/findings-town.ts'

const { town, findings, tax, residents, heard, revise, untilHeard } = await findingsTown()

beforeAll(async () => {
  for (const rule of ['staffUpkeep', 'customisationCost', 'systemsStop', 'missingDocuments'])
    await untilHeard(`Found ${rule}`)
})

describe('a decision', () => {
  const versionOf = async (rule: string) => (await findings().showFinding({ rule })).version

  test('is kept with who, when and why, and others hear of it', async () => {
    const rule = 'staffUpkeep'
    const decided = await findings().changeFindingState({
      rule,
      state: 'disputed',
      reason: '来月から委託する',
      expectedVersion: await versionOf(rule),
    })
    const { history, state } = await findings().showFinding({ rule })
    expect(state).toBe('disputed')
    expect(history[0]).toMatchObject({
      kind: 'decided',
      actorName: town.people.itPolicy.name,
      reason: '来月から委託する',
      version: decided.version,
    })
    await untilHeard('Decided staffUpkeep')
  })

  test('against the rule needs a reason', async () => {
    const rule = 'systemsStop'
    for (const state of ['disputed', 'closed'] as const)
      await expect(
        findings().changeFindingState({ rule, state, reason: ' ', expectedVersion: await versionOf(rule) }),
      ).rejects.toMatchObject({ problem: { status: 400, problems: [{ path: 'reason' }] } })
  })

  test('on an older view is refused', async () => {
    const rule = 'systemsStop'
    const expectedVersion = await versionOf(rule)
    await findings().changeFindingState({ rule, state: 'accepted', expectedVersion })
    await expect(
      findings().changeFindingState({ rule, state: 'open', expectedVersion }),
    ).rejects.toMatchObject({ problem: { status: 409, code: 'analysis.staleFinding' } })
  })

  test('is made once, however many people decide at the same moment', async () => {
    const rule = 'missingDocuments'
    const expectedVersion = await versionOf(rule)
    const decisions = (['itPolicy', 'administrator', 'itPolicy', 'administrator'] as const).map((role) =>
      findings(town.as(role)).changeFindingState({ rule, state: 'accepted', expectedVersion }),
    )
    const ended = await Promise.allSettled(decisions)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { history } = await findings().showFinding({ rule })
    expect(history.filter(({ kind }) => kind === 'decided')).toHaveLength(1)
  })

  test('about an issue that the ledger does not show is refused', async () => {
    const rule = 'numberUse'
    await expect(
      findings().changeFindingState({ rule, state: 'accepted', expectedVersion: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'analysis.findingNotThere' } })
  })

  test('to close holds until a system turns up that nobody had in mind', async () => {
    const rule = 'customisationCost'
    await findings().changeFindingState({
      rule,
      state: 'closed',
      reason: '次の更新で標準に戻す',
      expectedVersion: await versionOf(rule),
    })
    await revise(residents, { customisation: 'bespoke' })
    await findings().judgeFindings({})
    expect((await findings().showFinding({ rule })).state).toBe('closed')
    await revise(tax, { customisation: 'large' })
    await findings().judgeFindings({})
    const { state, history } = await findings().showFinding({ rule })
    expect([state, history[0]?.kind]).toEqual(['open', 'reopened'])
    await revise(tax, { customisation: null })
  })
})

describe('a limit', () => {
  test('that the city sets holds from its day on, and what was judged before stays', async () => {
    const set = { rule: 'staffUpkeep', name: 'staffHours', value: 20, reason: '年間の計画に合わせる' }
    await findings().setThreshold({ ...set, validFrom: '2027-04-01' })
    const fields = async (asOf?: string) => {
      const { findings: found } = await findings().listFindings(asOf === undefined ? {} : { asOf })
      return found.find(({ rule }) => rule === 'staffUpkeep')?.evidence.map(({ field }) => field)
    }
    expect(await fields()).toEqual(['operationStructure', 'staffHoursPerMonth'])
    expect(await fields('2027-04-01')).toEqual(['operationStructure'])
    await findings().setThreshold({ ...set, value: null, validFrom: '2027-04-01' })
    expect(await fields('2027-04-01')).toEqual(['operationStructure', 'staffHoursPerMonth'])
    const { rules } = await findings().showThresholds({ asOf: '2027-04-01' })
    const { thresholds } = rules.find(({ rule }) => rule === 'staffUpkeep')!
    expect(thresholds.find(({ name }) => name === 'staffHours')).toMatchObject({
      value: 8,
      isStandard: true,
      history: [{ value: null }, { value: 20, setByName: town.people.itPolicy.name }],
    })
  })

  test('changes what is found at once when it holds today', async () => {
    const set = { rule: 'staffUpkeep', name: 'leastSystems', reason: '二つから課題とみなす' }
    heard.length = 0
    await findings().setThreshold({ ...set, value: 2 })
    await untilHeard('Resolved staffUpkeep')
    await findings().setThreshold({ ...set, value: null })
    await untilHeard('Found staffUpkeep')
  })

  test('out of its range, in the past, without a reason or unknown is refused', async () => {
    const set = { rule: 'staffUpkeep', name: 'staffHours', value: 10, reason: '試し' }
    const wrong = async (change: object, path: string) =>
      expect(findings().setThreshold({ ...set, ...change })).rejects.toMatchObject({
        problem: { status: 400, problems: [{ path }] },
      })
    await wrong({ value: 0 }, 'value')
    await wrong({ validFrom: '2026-11-23' }, 'validFrom')
    await wrong({ reason: '  ' }, 'reason')
    await expect(findings().setThreshold({ ...set, name: 'nonsense' })).rejects.toMatchObject({
      problem: { status: 404 },
    })
  })
})
