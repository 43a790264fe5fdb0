import { afterAll, describe, expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { startSampleServer } from './sample-server.ts'

/**
 * The thirteen issues of 逗子市情報システム全体最適化方針 (March 2015, chapter 2.2) must come out of the sample city's
 * own ledger, each with evidence and the initiatives of its table 5. Systems are the sample's inventions where the
 * policy publishes none.
 */
const server = await startSampleServer()
afterAll(() => server.stop())
const send = await server.sendAs('itPolicy')
const analysis = createClient(analysisContract, send)
const asOf = '2014-12-19'
const listed = await analysis.listFindings({ asOf })
const { findings } = listed

test('all thirteen issues are found, on the day of the survey and today', async () => {
  const marks = ['ア①', 'ア②', 'ア③', 'ア④', 'イ①', 'イ②', 'イ③', 'ウ①', 'ウ②', 'エ①', 'エ②', 'エ③', 'エ④']
  expect(findings.map(({ issue }) => issue)).toEqual(marks)
  const today = await analysis.listFindings({})
  expect(today.findings.map(({ issue }) => issue)).toEqual(marks)
  expect([listed.notFound, today.notFound]).toEqual([[], []])
})

test('each leads to the initiatives of table 5', () => {
  expect(findings.map(({ issue, initiatives }) => [issue, initiatives])).toEqual([
    ['ア①', [7]],
    ['ア②', [3, 4, 8, 9]],
    ['ア③', [1]],
    ['ア④', [1]],
    ['イ①', [3, 4, 6, 7, 8, 9]],
    ['イ②', [3, 4]],
    ['イ③', [3, 4, 5, 6, 7]],
    ['ウ①', [3, 4, 6]],
    ['ウ②', [3, 4, 6]],
    ['エ①', [7]],
    ['エ②', [7]],
    ['エ③', [7]],
    ['エ④', [1, 2, 5, 7]],
  ])
})

test('イ② names the 20 dedicated systems that run on one server, as analysis ③ does', async () => {
  const { analyses } = await analysis.diagnose({ asOf })
  const alone = findings.find(({ issue }) => issue === 'イ②')
  expect(alone?.systems).toEqual(analyses.servers.singleServerDedicated)
  expect(alone?.systems).toHaveLength(20)
})

describe('planted evidence', () => {
  test.each([
    ['ア①', '財務会計システム', 'customisation', 'large'],
    ['ア②', '生活保護システム', 'emergencyManual', 'none'],
    ['ア③', '介護保険システム', 'impactAssessment', 'notYet'],
    ['ア④', '小児医療助成システム', 'usesIndividualNumber', false],
    ['イ①', '選挙システム', 'seismicMeasures', 'notDone'],
    ['イ②', '戸籍総合システム', 'kindOfUse', 'dedicatedServer'],
    ['イ③', '公園台帳システム', 'antivirusCoverage', 'none'],
    ['ウ①', '障害福祉システム', 'travelHours', 5],
    ['ウ②', '予防接種台帳システム', 'staffHoursPerMonth', 13],
    ['エ①', '文書管理システム', 'procurementMethod', 'negotiated'],
    ['エ②', '人事給与システム', 'unitPriceYen', 9_800_000],
    ['エ③', '道路台帳システム', 'documentKind', null],
    ['エ④', '人事給与システム', 'interfaceMethod', 'manual'],
  ])('of %s: %s says %s = %s', (issue, system, field, value) => {
    const { evidence } = findings.find((each) => each.issue === issue)!
    expect(evidence).toContainEqual(expect.objectContaining({ system, field, value }))
  })
})

test('every finding dates from the survey or its inquiries, is open, and was noted then', async () => {
  for (const { rule, since, state, confidence } of findings) {
    expect({ rule, since, state }).toEqual({ rule, since: '2014-10-01', state: 'open' })
    expect(confidence.share).toBeGreaterThan(0.8)
    const { history } = await analysis.showFinding({ rule, asOf })
    expect(history.at(-1)).toMatchObject({ kind: 'found', asOf: '2014-10-01' })
  }
})

test('page, diagnosis and both commands say the same', async () => {
  const { findings: brief } = await analysis.diagnose({ asOf })
  expect(brief.map(({ issue, severity }) => [issue, severity])).toEqual(
    findings.map(({ issue, severity }) => [issue, severity]),
  )
  expect(JSON.parse(await server.saiteki('findings', '--json', '--as-of', asOf))).toEqual(listed)
  expect(JSON.parse(await server.saiteki('analyse', '--json', '--as-of', asOf)).findings).toEqual(brief)
})
