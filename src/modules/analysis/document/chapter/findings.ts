import type { Block, Table } from '#kernel/documents/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import { initiatives, issueMatrix, issueTitles } from '../../findings/domain/index.ts'
import { type Basis, listOf, type ToldFinding } from './basis.ts'
import { evidenceTable } from './evidence-table.ts'

/** The issues, what absorbs each, and what in the ledger speaks for it. */
export function findingsOf({ findings, voice }: Basis): Block[] {
  if (!findings) return []
  const { say, language } = voice
  return [
    { kind: 'heading', level: 1, text: say('analysis.document.chapter.findings') },
    { kind: 'paragraph', text: say('analysis.document.findingsLead') },
    { kind: 'heading', level: 2, text: say('analysis.document.matrix') },
    matrix(findings.found, voice),
    { kind: 'note', text: say('analysis.document.matrixNote') },
    { kind: 'list', items: initiatives.map(({ number, title }) => `(${number}) ${title[language]}`) },
    ...findings.found.flatMap((finding) => findingOf(finding, voice)),
    ...(findings.notFound.length > 0
      ? ([
          { kind: 'heading', level: 2, text: say('analysis.document.notFound') },
          {
            kind: 'list',
            items: findings.notFound.map(({ issue, title, denominator }) =>
              say('analysis.document.notFoundItem', { issue: `${issue} ${title[language]}`, denominator }),
            ),
          },
        ] satisfies Block[])
      : []),
  ]
}

/** Table 5 of the policy beside how severe each issue is now. */
function matrix(found: readonly ToldFinding[], { say, language }: Basis['voice']): Table {
  const severities = new Map(
    found.map(({ issue, severity }) => [issue, say(`findings.severity.${severity}`)]),
  )
  return {
    kind: 'table',
    caption: say('analysis.document.matrix'),
    columns: [
      { label: say('findings.column.issue') },
      { label: say('findings.column.severity') },
      ...initiatives.map(({ number }) => ({ label: `(${number})`, isNumber: true })),
    ],
    rows: issueMatrix().rows.map(({ row: issue, cells }) => [
      `${issue} ${issueTitles[issue][language]}`,
      severities.get(issue) ?? '',
      ...cells.map((absorbs) => (absorbs ? '●' : '')),
    ]),
  }
}

function findingOf(finding: ToldFinding, voice: Basis['voice']): Block[] {
  const { say, language } = voice
  const { issue, title, denominator, missing } = finding
  const since = formatDate(Temporal.PlainDate.from(finding.since), language)
  const absorbing = initiatives.filter(({ number }) => finding.initiatives.includes(number))
  const named = `${issue} ${title[language]}`
  return [
    { kind: 'heading', level: 2, text: named },
    { kind: 'paragraph', text: finding.explanation },
    {
      kind: 'paragraph',
      text: say('analysis.document.concerned', { denominator, systems: finding.systems.length }),
      isKey: true,
    },
    {
      kind: 'list',
      items: [
        say('analysis.document.judgement', {
          severity: say(`findings.severity.${finding.severity}`),
          confidence: say(`findings.severity.${finding.confidence.level}`),
          state: say(`findings.state.${finding.state}`),
          since,
        }),
        say('analysis.document.absorbedBy', {
          initiatives: listOf(
            voice,
            absorbing.map((each) => `(${each.number}) ${each.title[language]}`),
          ),
        }),
      ],
    },
    evidenceTable(named, finding.evidence, voice),
    ...(missing.length > 0
      ? ([
          {
            kind: 'note',
            text: say('analysis.document.notJudged', {
              systems: listOf(
                voice,
                missing.map(({ system, reason }) => `${system}(${say(`analysis.reason.${reason}`)})`),
              ),
            }),
          },
        ] satisfies Block[])
      : []),
  ]
}
