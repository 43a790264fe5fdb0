import { useMemo } from 'react'
import { Badge, Section, type Tone } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { SeverityBadge } from '../../badges.tsx'
import { screenWords } from '../../text/index.ts'
import { OnPhone } from './on-phone.tsx'
import type { Outcome } from './outcome.ts'

export type ComparedFinding = Outcome['findings'][number]
type Say = ReturnType<typeof screenWords.useWords>

const tones: Readonly<Record<ComparedFinding['change'], Tone>> = {
  resolved: 'good',
  better: 'good',
  same: 'plain',
  worse: 'caution',
  new: 'danger',
}

/** Each issue before and after, in systems: what a person can count, and which they are. */
export function FindingsCompared({ outcome: { findings } }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const columns = useMemo<Column<ComparedFinding>[]>(
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
      {
        key: 'after',
        head: say('whatIf.after'),
        cell: ({ before, after }) => (
          <>
            <Side side={after} />
            <OnPhone>{say('whatIf.beforeIs', { before: saySide(before, say) })}</OnPhone>
          </>
        ),
      },
      {
        key: 'change',
        head: say('whatIf.change'),
        cell: (row) => (
          <>
            <Badge tone={tones[row.change]}>{sayChange(row, say)}</Badge>
            <span className="block text-quiet text-sm">{sayMoves(row, say, language)}</span>
          </>
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

/** 「2システム減る」 */
export function sayChange({ change, before, after }: ComparedFinding, say: Say): string {
  const systems = Math.abs(after.systems.length - before.systems.length)
  if (systems === 1 && change === 'better') return say('change.oneBetter')
  if (systems === 1 && change === 'worse') return say('change.oneWorse')
  return say(`change.${change}`, { systems })
}

/** 「いくつ / 母数」 with how severe, or that it is not found. */
export function saySide({ severity, systems, denominator }: ComparedFinding['before'], say: Say): string {
  return `${severity ? say(`severity.${severity}`) : say('notFound')} ${systems.length} / ${denominator}`
}

/** Which systems come to an issue and which leave it. */
export function sayMoves({ before, after }: ComparedFinding, say: Say, language: 'ja' | 'en'): string {
  const without = (these: ComparedFinding['before'], those: ComparedFinding['before']) => {
    const known = new Set(those.systems.map(({ systemId }) => systemId))
    return these.systems.filter(({ systemId }) => !known.has(systemId)).map(({ system }) => system)
  }
  const [went, came] = [without(before, after), without(after, before)]
  const join = (names: readonly string[]) => names.join(language === 'ja' ? '、' : ', ')
  return [
    ...(went.length > 0 ? [say('whatIf.went', { systems: join(went) })] : []),
    ...(came.length > 0 ? [say('whatIf.came', { systems: join(came) })] : []),
  ].join(' ')
}

function Side({ side }: { side: ComparedFinding['before'] }) {
  const say = screenWords.useWords()
  const { severity, systems, denominator } = side
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
