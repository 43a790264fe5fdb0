import type { Table } from '#kernel/documents/index.ts'
import { formatShortDate } from '#kernel/time/index.ts'
import type { Voice } from '../../report/index.ts'
import type { ToldEvidence } from './basis.ts'

/** As many as show what kind of values they are; all of them stand on the finding's own page. */
const mostValues = 3

/** A row a system, with what speaks in it. */
export function evidenceTable(title: string, evidence: readonly ToldEvidence[], voice: Voice): Table {
  const { say, language } = voice
  const bySystem = [...Map.groupBy(evidence, ({ systemId }) => systemId).values()]
  return {
    kind: 'table',
    caption: say('analysis.document.figureTitle', { title, label: say('analysis.document.evidence') }),
    columns: [
      { label: say('analysis.column.system') },
      { label: say('analysis.column.division') },
      { label: say('analysis.document.says') },
      { label: say('analysis.document.since'), isNumber: true },
    ],
    rows: bySystem.map((some) => [
      some[0]!.system,
      some[0]!.division,
      valuesOf(some, voice),
      formatShortDate(Temporal.PlainDate.from(some.map(({ date }) => date).toSorted()[0]!), language),
    ]),
  }
}

function valuesOf(evidence: readonly ToldEvidence[], { say }: Voice): string {
  const texts = [...new Set(evidence.map(({ text }) => text))]
  const rest = texts.length - mostValues
  const shown = texts.slice(0, mostValues).join(' / ')
  return rest > 0 ? say('analysis.document.more', { shown, rest }) : shown
}
