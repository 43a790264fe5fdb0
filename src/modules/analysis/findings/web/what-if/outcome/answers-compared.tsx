import { useMemo, useState } from 'react'
import { Badge, EmptyState, Section } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { analysisNames } from '../../../../contract/shapes.ts'
import { answerOf } from '../../../../report/index.ts'
import { useVoice } from '../../../../web/voice.ts'
import { screenWords } from '../../text/index.ts'
import { OnPhone } from './on-phone.tsx'
import type { Outcome } from './outcome.ts'
import { Unchanged } from './unchanged.tsx'

export interface ComparedAnswer {
  key: string
  title: string
  /** Where the analysis itself stands. */
  to: string
  before: string
  after: string
}

/** The answer of every analysis, by theme too, before and after, in the words of its own page. */
export function useAnswers({ before, after, themes }: Outcome): ComparedAnswer[] {
  const voice = useVoice()
  return useMemo(
    () => [
      ...analysisNames.map((name) => ({
        key: name,
        title: voice.say(`analysis.title.${name}`),
        to: `/analysis/${name}`,
        before: answerOf(before.analyses, name, voice),
        after: answerOf(after.analyses, name, voice),
      })),
      ...themes.map(({ theme, title, before: was, after: is }) => ({
        key: theme,
        title,
        to: `/analysis/themes/${theme}`,
        before: was.answer,
        after: is.answer,
      })),
    ],
    [before, after, themes, voice],
  )
}

export function AnswersCompared({ outcome }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const rows = useAnswers(outcome)
  const [isAll, setIsAll] = useState(false)
  const columns = useMemo<Column<ComparedAnswer>[]>(
    () => [
      {
        key: 'title',
        head: say('whatIf.analysis'),
        isRowHead: true,
        cell: ({ title, to }) => <Go to={to}>{title}</Go>,
      },
      { key: 'before', head: say('whatIf.before'), isSecondary: true, cell: (row) => row.before },
      {
        key: 'after',
        head: say('whatIf.after'),
        cell: (row) =>
          row.after === row.before ? (
            <span className="text-quiet">{say('change.same')}</span>
          ) : (
            <>
              <Badge tone="accent">{say('change.other')}</Badge> <strong>{row.after}</strong>
              <OnPhone>{say('whatIf.beforeIs', { before: row.before })}</OnPhone>
            </>
          ),
      },
    ],
    [say],
  )
  const different = rows.filter(({ before, after }) => before !== after)
  return (
    <Section
      title={say('whatIf.analyses')}
      note={say('whatIf.answersChanged', { all: rows.length, different: different.length })}
      action={<Unchanged name="allAnswers" isShown={isAll} onChange={setIsAll} />}
    >
      <Table
        caption={say('whatIf.analysesTable')}
        columns={columns}
        rows={isAll ? rows : different}
        rowKey={({ key }) => key}
        empty={<EmptyState title={say('whatIf.sameAnswers')} />}
      />
    </Section>
  )
}
