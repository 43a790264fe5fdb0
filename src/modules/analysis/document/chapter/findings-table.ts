import type { Table } from '#kernel/documents/index.ts'
import type { Voice } from '../../report/index.ts'
import type { ToldFinding } from './basis.ts'

/** The findings in a few columns, in the order of the policy. */
export function findingsTable(found: readonly ToldFinding[], { say, language }: Voice): Table {
  const heads = ['issue', 'severity', 'systems', 'initiatives'] as const
  return {
    kind: 'table',
    caption: say('analysis.document.found'),
    columns: heads.map((head) => ({ label: say(`findings.column.${head}`), isNumber: head === 'systems' })),
    rows: found.map(({ issue, title, severity, systems, denominator, initiatives }) => [
      `${issue} ${title[language]}`,
      say(`findings.severity.${severity}`),
      `${systems.length} / ${denominator}`,
      initiatives.map((number) => `(${number})`).join(' '),
    ]),
  }
}
