import type { Bilingual } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { Go } from '#ui/screens/index.ts'
import type { Column } from '#ui/table/index.ts'
import type { Formats, Say } from '#ui/words/index.ts'
import type { FindingView } from '../../contract/shapes.ts'
import { SeverityBadge, StateBadge } from '../badges.tsx'
import type { screenWords } from '../text/index.ts'

type Words = Say<Parameters<ReturnType<typeof screenWords.useWords>>[0]>
const rank = { high: 3, medium: 2, low: 1 } as const

export interface ColumnSetting {
  say: Words
  language: Language
  formats: Formats
  /** Kept on the links: whose systems are looked at. */
  search: Readonly<Record<string, unknown>>
}

export function findingColumns({ say, language, formats, search }: ColumnSetting): Column<FindingView>[] {
  const title = ({ title }: { title: Bilingual }) => title[language]
  return [
    {
      key: 'issue',
      head: say('column.issue'),
      isRowHead: true,
      value: (row) => `${row.issue} ${title(row)}`,
      cell: (row) => (
        <Go to="/findings/$rule" params={{ rule: row.rule }} search={search}>
          <span className="whitespace-nowrap">{row.issue}</span> {title(row)}
        </Go>
      ),
    },
    {
      key: 'severity',
      head: say('column.severity'),
      value: (row) => rank[row.severity],
      cell: (row) => <SeverityBadge severity={row.severity} />,
    },
    {
      key: 'state',
      head: say('column.state'),
      value: (row) => say(`state.${row.state}`),
      cell: (row) => <StateBadge state={row.state} />,
    },
    {
      key: 'systems',
      head: say('column.systems'),
      isNumber: true,
      value: (row) => row.systems.length,
      cell: (row) => (
        <>
          {row.systems.length}
          <span className="text-quiet"> / {row.denominator}</span>
        </>
      ),
    },
    {
      key: 'evidence',
      head: say('column.evidence'),
      isNumber: true,
      isSecondary: true,
      value: (row) => row.evidence.length,
      cell: (row) => formats.number(row.evidence.length),
    },
    {
      key: 'since',
      head: say('column.since'),
      isSecondary: true,
      value: (row) => row.since,
      cell: (row) => <span className="tabular whitespace-nowrap">{row.since}</span>,
    },
    {
      key: 'confidence',
      head: say('column.confidence'),
      isSecondary: true,
      value: (row) => row.confidence.share,
      cell: (row) => (
        <span className="whitespace-nowrap">
          {say(`confidence.${row.confidence.level}`)}{' '}
          <span className="tabular text-quiet text-sm">{formats.percent(row.confidence.share, 0)}</span>
        </span>
      ),
    },
    {
      key: 'initiatives',
      head: say('column.initiatives'),
      isSecondary: true,
      value: (row) => row.initiatives.map((number) => `(${number})`).join(' '),
      cell: (row) => (
        <span className="tabular">{row.initiatives.map((number) => `(${number})`).join(' ')}</span>
      ),
    },
  ]
}
