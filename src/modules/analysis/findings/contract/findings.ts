import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { asOf, cityShape, selection, selectionErrors } from '../../contract/shapes.ts'
import {
  bilingual,
  count,
  evidenceShape,
  findingShape,
  initiativeShape,
  judgedShape,
  level,
  noteShape,
  reasonShape,
  rowShape,
  rule,
  state,
  stepShape,
  systemShape,
} from './shapes.ts'

export const listFindings = query({
  route: 'GET /api/analysis/findings',
  summary: { ja: '課題と、その根拠を見る', en: 'List the findings with their evidence' },
  permission: 'findings.read',
  input: z.object(selection),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
    /** Systems looked at: contracted and run by the city, not retired. */
    systems: count,
    /** In the order of the policy. */
    findings: z.array(findingShape),
    /** Issues that the ledger does not show, or cannot show yet. */
    notFound: z.array(z.object(judgedShape)),
  }),
  errors: selectionErrors,
})

const placeShape = {
  /** The field's label and its category's, in the ledger's words. */
  fieldLabel: bilingual,
  category: bilingual,
  /** Key of the category: the section of the system's sheet. */
  categoryKey: z.string(),
}

const said = {
  ...placeShape,
  /** Name of the row in a collection. */
  rowTitle: bilingual.nullable(),
}

export const showFinding = query({
  route: 'GET /api/analysis/findings/{rule}',
  summary: {
    ja: '課題の根拠、足りない答え、経緯を見る',
    en: 'Show a finding: evidence, what is missing, history',
  },
  permission: 'findings.read',
  input: z.object({ rule, ...selection }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
    isFound: z.boolean(),
    ...judgedShape,
    severity: level.nullable(),
    state: state.nullable(),
    since: z.string().nullable(),
    version: count,
    /** What is looked at, with the limits of the day. */
    explanation: bilingual,
    criteria: z.array(z.object({ key: z.string(), label: bilingual, systems: count })),
    evidence: z.array(
      evidenceShape.extend({
        ...said,
        /** The value as a person reads it. */
        text: bilingual,
      }),
    ),
    /** Answers that would make the judgement surer. */
    open: z.array(
      systemShape.extend({ field: z.string(), row: rowShape, reason: reasonShape, ...placeShape }),
    ),
    absorbedBy: z.array(initiativeShape),
    notes: z.array(noteShape),
    history: z.array(stepShape),
  }),
  errors: selectionErrors,
})

export const changeFindingState = command({
  route: 'POST /api/analysis/findings/{rule}/state',
  summary: {
    ja: '課題を認める・異論を付ける・閉じる・開き直す',
    en: 'Accept, dispute, close or reopen a finding',
  },
  permission: 'findings.judge',
  input: z.object({
    rule,
    state,
    /** Needed to dispute and to close. */
    reason: z.string().max(1000).default(''),
    /** The version that the person saw. */
    expectedVersion: count,
  }),
  output: z.object({ rule: z.string(), state, version: count }),
  errors: { 'analysis.findingNotThere': 409, 'analysis.staleFinding': 409 },
  audit: { action: 'findings.changeState', subject: (input) => input.rule },
  idempotency: 'key',
})

export const judgeFindings = command({
  route: 'POST /api/analysis/findings/judgement',
  summary: {
    ja: '課題を今日の台帳で判定し直し、経緯に残す',
    en: "Judge the findings by today's ledger and note what has changed",
  },
  permission: 'findings.judge',
  input: z.object({}),
  output: z.object({ steps: z.array(stepShape.extend({ rule: z.string() })) }),
  audit: { action: 'findings.judge' },
  idempotency: 'natural',
})

export const listFindingSteps = query({
  route: 'GET /api/analysis/finding-steps',
  summary: {
    ja: '課題の動き(見つかった、解消した、決めた)を新しい順に見る',
    en: 'List what happened to the findings (found, resolved, decided), newest first',
  },
  permission: 'findings.read',
  input: z.object({
    /** Steps noted on this day or later. */
    since: z.iso.date().optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  output: z.object({
    steps: z.array(stepShape.extend({ rule: z.string(), issue: judgedShape.issue, title: bilingual })),
  }),
})

export const showMatrices = query({
  route: 'GET /api/analysis/matrices',
  summary: {
    ja: '取組み事項と、課題・基本的な考え方の対応表を見る',
    en: 'Show the tables of initiatives against issues and principles',
  },
  permission: 'findings.read',
  input: z.object({ asOf }),
  output: z.object({
    city: cityShape,
    asOf: z.string(),
    initiatives: z.array(initiativeShape.extend({ findings: count })),
    issues: z.array(
      z.object({
        issue: judgedShape.issue,
        rule: z.string(),
        title: bilingual,
        area: bilingual,
        /** Null while the ledger does not show it. */
        severity: level.nullable(),
        state: state.nullable(),
        systems: count,
        /** One cell an initiative: whether it absorbs the issue. */
        cells: z.array(z.boolean()).readonly(),
      }),
    ),
    principles: z.array(
      z.object({ number: z.number().int(), title: bilingual, cells: z.array(z.boolean()).readonly() }),
    ),
    gaps: z.object({
      issuesWithoutInitiative: z.array(judgedShape.issue).readonly(),
      principlesWithoutInitiative: z.array(z.number().int()).readonly(),
      initiativesWithoutIssue: z.array(z.number().int()).readonly(),
      initiativesWithoutPrinciple: z.array(z.number().int()).readonly(),
      initiativesWithoutFinding: z.array(z.number().int()).readonly(),
    }),
  }),
})
