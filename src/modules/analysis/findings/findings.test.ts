import { describe, expect, test } from 'vitest'
import { attachEvidence } from '../index.ts'
import { issueMarks } from './domain/index.ts'
import { findingsTown } from './testing/findings-town.ts'

const { town, findings, tax, residents, heard, revise, untilHeard } = await findingsTown()
const taxDivision = await town.divisionId('税務課')

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
