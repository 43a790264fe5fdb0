import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Badge, Section, type Tone } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { tryChanges } from '../../contract/what-if.ts'
import { SeverityBadge } from '../badges.tsx'
import { screenWords } from '../text/index.ts'

type Outcome = OutputOf<typeof tryChanges>
type Compared = Outcome['findings'][number]

const tones: Readonly<Record<Compared['change'], Tone>> = {
  resolved: 'good',
  better: 'good',
  same: 'plain',
  worse: 'caution',
  new: 'danger',
}

/** Each issue before and after, in systems: what a person can count. */
export function FindingsCompared({ outcome: { findings } }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const columns = useMemo<Column<Compared>[]>(
    () => [
      {
        key: 'issue',
        head: say('column.issue'),
        isRowHead: true,
        cell: ({ issue, rule, title }) => (
          <Go to="/findings/$rule" params={{ rule }}>
            <span className="whitespace-nowrap">{issue}</span> {title[language]}
          </Go>
        ),
      },
      {
        key: 'before',
        head: say('whatIf.before'),
        isSecondary: true,
        cell: ({ before }) => <Side side={before} />,
      },
      { key: 'after', head: say('whatIf.after'), cell: ({ after }) => <Side side={after} /> },
      {
        key: 'change',
        head: say('whatIf.change'),
        cell: (row) => (
          <Badge tone={tones[row.change]}>
            {say(`change.${row.change}`, {
              systems: Math.abs(row.after.systems.length - row.before.systems.length),
            })}
          </Badge>
        ),
      },
    ],
    [say, language],
  )
  return (
    <Section title={say('whatIf.findings')}>
      <Table
        caption={say('whatIf.findingsTable')}
        columns={columns}
        rows={findings}
        rowKey={({ rule }) => rule}
      />
    </Section>
  )
}

function Side({ side: { severity, systems, denominator } }: { side: Compared['before'] }) {
  const say = screenWords.useWords()
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {severity ? (
        <SeverityBadge severity={severity} />
      ) : (
        <span className="text-quiet">{say('notFound')}</span>
      )}
      <span className="tabular whitespace-nowrap">
        {systems.length}
        <span className="text-quiet"> / {denominator}</span>
      </span>
    </span>
  )
}
