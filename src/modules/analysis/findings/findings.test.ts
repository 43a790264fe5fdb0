import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { defineModule, type EventContext } from '#kernel/module/index.ts'
import { type Clients, testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { attachEvidence } from '../index.ts'
import { analysisModule } from '../module.ts'
import { issueMarks } from './domain/index.ts'

const heard: string[] = []
const listener = defineModule({
  name: 'listener',
  contract: {},
  handlers: {},
  permissions: {},
  migrations: [],
  subscriptions: Object.fromEntries(
    ['Found', 'Resolved', 'Decided'].map((what) => [
      `analysis.finding${what}`,
      async ({ event }: EventContext) => {
        heard.push(`${what} ${event.payload.rule}`)
      },
    ]),
  ),
  words: { ja: {}, en: {} },
})

const town = await testTown([ledgerModule, analysisModule, listener])
const findings = (who: Clients = town.as('itPolicy')) => who.client(analysisContract)
const ledger = town.as('itPolicy').client(ledgerContract)

async function untilHeard(what: string) {
  for (let tries = 0; tries < 400 && !heard.includes(what); tries++) await setTimeout(50)
  expect(heard).toContain(what)
}

async function register(
  name: string,
  owningDivision: string,
  answers = {},
  rows = {},
  effectiveOn = '2026-04-01',
) {
  const { systemId } = await ledger.registerSystem({
    answers: { name, owningDivision, status: 'running', contractedBy: 'city', runBy: 'city', ...answers },
    rows,
    reason: '見本の登録',
    effectiveOn,
  })
  return systemId
}

async function revise(systemId: string, answers: Record<string, string | number | null>) {
  const { version } = await ledger.showSystem({ systemId })
  await ledger.reviseSystem({ systemId, expectedVersion: version, answers, reason: '答えが変わった' })
}

const taxDivision = await town.divisionId('税務課')
let tax = ''
let residents = ''

beforeAll(async () => {
  tax = await register('税総合', '税務課', { operationStructure: 'staffOnly', staffHoursPerMonth: 12 })
  residents = await register(
    '住民記録',
    '市民課',
    { customisation: 'large', dataBackup: 'done', offSiteStorage: 'notDone' },
    { documents: [{ documentTitle: '操作マニュアル', documentKind: 'userManual', updatedOn: '2026-04-01' }] },
    '2026-06-01',
  )
})

describe('findings', () => {
  test('come out of the ledger with the system, field, value and day of their evidence', async () => {
    const { findings: found, notFound, systems, asOf } = await findings().listFindings({})
    expect({ systems, asOf }).toEqual({ systems: 2, asOf: '2026-11-24' })
    expect(found.map(({ issue }) => issue)).toEqual(['ア①', 'イ①', 'ウ②', 'エ③'])
    expect([...found, ...notFound].map(({ issue }) => issue).sort()).toEqual([...issueMarks].sort())
    expect(found[2]).toMatchObject({
      rule: 'staffUpkeep',
      severity: 'high',
      state: 'open',
      since: '2026-04-01',
      initiatives: [3, 4, 6],
      principles: [2, 3, 4],
      denominator: 1,
      missing: [{ system: '住民記録', reason: 'unanswered' }],
      systems: [{ system: '税総合', division: '税務課', systemId: tax }],
      evidence: [
        { system: '税総合', field: 'operationStructure', value: 'staffOnly', date: '2026-04-01' },
        { system: '税総合', field: 'staffHoursPerMonth', value: 12, date: '2026-04-01' },
      ],
    })
  })

  test('are the same object in the diagnosis', async () => {
    const { findings: brief } = await findings().diagnose({})
    const { findings: whole } = await findings().listFindings({})
    expect(brief.map(({ issue, severity, initiatives }) => [issue, severity, initiatives])).toEqual(
      whole.map(({ issue, severity, initiatives }) => [issue, severity, initiatives]),
    )
    expect(brief[0]?.evidence).toEqual([
      { system: '住民記録', systemId: residents, field: 'customisation', value: 'large', date: '2026-06-01' },
    ])
  })

  test('are of the day that is looked at', async () => {
    const { findings: found } = await findings().listFindings({ asOf: '2026-05-01' })
    expect(found.map(({ issue }) => issue)).toEqual(['ウ②'])
  })

  test('of a division are those of its own systems, and it decides nothing', async () => {
    const own = findings(town.as('division'))
    expect((await own.listFindings({})).findings.map(({ issue }) => issue)).toEqual(['ウ②'])
    expect((await findings().listFindings({ divisionId: [taxDivision] })).findings).toHaveLength(1)
    const decision = own.changeFindingState({ rule: 'staffUpkeep', state: 'accepted', expectedVersion: 0 })
    await expect(decision).rejects.toMatchObject({ problem: { status: 403 } })
  })

  test('show their evidence in words, with what is missing and what they lead to', async () => {
    const shown = await findings().showFinding({ rule: 'missingDocuments' })
    expect(shown.explanation.ja).toContain('2種類以上')
    expect(shown.evidence[0]).toMatchObject({
      criterion: 'absent',
      fieldLabel: { ja: '種類', en: 'Kind' },
      category: { ja: '運用' },
      text: { ja: '要件定義書: なし' },
      date: '2026-06-01',
    })
    expect(shown.open).toEqual([expect.objectContaining({ system: '税総合', field: 'documents' })])
    expect(shown.absorbedBy.map(({ number }) => number)).toEqual([7])
    await expect(findings().showFinding({ rule: 'nonsense' })).rejects.toMatchObject({
      problem: { status: 404 },
    })
  })
})

describe('a revision of the ledger', () => {
  test('has the findings judged anew by itself, and others hear what is new and what is resolved', async () => {
    await untilHeard('Found staffUpkeep')
    await untilHeard('Found customisationCost')
    await revise(residents, { customisation: 'none' })
    await untilHeard('Resolved customisationCost')
    const { history, state, isFound } = await findings().showFinding({ rule: 'customisationCost' })
    expect({ state, isFound }).toEqual({ state: null, isFound: false })
    expect(history.map(({ kind, state: was, actorName }) => [kind, was, actorName])).toEqual([
      ['resolved', 'closed', null],
      ['found', 'open', null],
    ])
    heard.length = 0
    await revise(residents, { customisation: 'large' })
    await untilHeard('Found customisationCost')
  })

  test('stands in the feed of what happened, newest first', async () => {
    const { steps } = await findings().listFindingSteps({ since: '2026-11-24', limit: 100 })
    const about = steps.filter(({ rule }) => rule === 'customisationCost')
    expect(about.map(({ kind, issue }) => [kind, issue])).toEqual([
      ['returned', 'ア①'],
      ['resolved', 'ア①'],
      ['found', 'ア①'],
    ])
    expect((await findings().listFindingSteps({ since: '2026-11-25' })).steps).toEqual([])
  })

  test('is judged once: judging again notes nothing', async () => {
    await findings().judgeFindings({})
    expect((await findings().judgeFindings({})).steps).toEqual([])
  })
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

test('the tables of initiatives stand beside what the ledger shows', async () => {
  const { issues, initiatives, principles, gaps } = await findings().showMatrices({})
  expect(issues).toHaveLength(13)
  expect(initiatives.map(({ number, findings: count }) => [number, count])[6]).toEqual([7, 3])
  expect(principles).toHaveLength(5)
  expect(issues.find(({ issue }) => issue === 'イ②')).toMatchObject({
    severity: null,
    state: null,
    systems: 0,
  })
  expect(gaps).toMatchObject({ issuesWithoutInitiative: [], initiativesWithoutFinding: [1, 2, 5] })
})

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

test('other rooms lay evidence beside a finding, once for each of their records', async () => {
  const attach = (note: string, systemId: string | null) =>
    town.transaction((tx) =>
      attachEvidence(tx, town.clock, {
        issue: 'ウ②',
        source: 'survey',
        sourceKey: 'hearing-1',
        systemId,
        note,
        observedOn: '2026-11-20',
        attachedByName: '見本 itPolicy',
      }),
    )
  await attach('夜の処理を職員が見ている', residents)
  await attach('夜の処理を職員が交代で見ている', residents)
  const { notes } = await findings().showFinding({ rule: 'staffUpkeep' })
  expect(notes).toEqual([
    expect.objectContaining({ note: '夜の処理を職員が交代で見ている', systemId: residents }),
  ])
  const own = await findings(town.as('division')).showFinding({ rule: 'staffUpkeep' })
  expect(own.notes).toEqual([])
})

test('a neighbouring city has findings, decisions and limits of its own', async () => {
  const there = findings(town.neighbour.as('itPolicy'))
  const { findings: found, systems } = await there.listFindings({})
  expect({ found, systems }).toEqual({ found: [], systems: 0 })
  expect((await there.showFinding({ rule: 'staffUpkeep' })).history).toEqual([])
})
