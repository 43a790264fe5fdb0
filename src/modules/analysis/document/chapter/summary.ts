import type { Block } from '#kernel/documents/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import { analysisNames } from '../../contract/shapes.ts'
import { answerOf } from '../../report/index.ts'
import type { Basis } from './basis.ts'
import { findingsTable } from './findings-table.ts'

/** One page for who reads one page. */
export function summaryOf(basis: Basis): Block[] {
  const { diagnosis, findings, city, voice } = basis
  const { say, language } = voice
  const { analyses, systems } = diagnosis
  const asOf = formatDate(Temporal.PlainDate.from(diagnosis.asOf), language)
  return [
    { kind: 'heading', level: 1, text: say('analysis.document.chapter.summary') },
    { kind: 'paragraph', text: say('analysis.document.lead', { city, asOf, systems }) },
    {
      kind: 'table',
      caption: say('analysis.document.answers'),
      columns: [
        { label: say('analysis.document.analysis') },
        { label: say('analysis.document.answer') },
        { label: 'n', isNumber: true },
      ],
      rows: analysisNames.map((name) => [
        say(`analysis.title.${name}`),
        answerOf(analyses, name, voice),
        String(analyses[name].denominator),
      ]),
    },
    ...(findings
      ? ([
          {
            kind: 'paragraph',
            text: say('analysis.document.foundOf', {
              all: findings.found.length + findings.notFound.length,
              found: findings.found.length,
            }),
            isKey: true,
          },
          ...(findings.found.length > 0 ? [findingsTable(findings.found, voice)] : []),
        ] satisfies Block[])
      : []),
  ]
}
