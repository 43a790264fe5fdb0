import { useMemo, useState } from 'react'
import { EmptyState, Section } from '#ui/page/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { sayDifference, saySide } from '../../../../comparison/web/difference.ts'
import { comparisonScreenWords } from '../../../../comparison/web/text/index.ts'
import { useVoice } from '../../../../web/voice.ts'
import { screenWords } from '../../text/index.ts'
import { OnPhone } from './on-phone.tsx'
import type { Outcome } from './outcome.ts'
import { Unchanged } from './unchanged.tsx'

type Figure = Outcome['figures'][number]

/** The figures of the analyses, their difference said as people say it: 「1システム少ない(−2.9ポイント)」. */
export function FiguresCompared({ outcome: { figures } }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const sayFigure = useFigureWords()
  const [isAll, setIsAll] = useState(false)
  const columns = useMemo<Column<Figure>[]>(
    () => [
      { key: 'analysis', head: say('whatIf.analysis'), isSecondary: true, cell: sayFigure.analysis },
      { key: 'figure', head: say('whatIf.figure'), isRowHead: true, cell: ({ label }) => label },
      {
        key: 'before',
        head: say('whatIf.before'),
        isNumber: true,
        isSecondary: true,
        cell: sayFigure.before,
      },
      {
        key: 'after',
        head: say('whatIf.after'),
        isNumber: true,
        cell: (row) => (
          <>
            {sayFigure.after(row)}
            <OnPhone>{say('whatIf.beforeIs', { before: sayFigure.before(row) })}</OnPhone>
          </>
        ),
      },
      {
        key: 'difference',
        head: say('whatIf.change'),
        cell: (row) =>
          isDifferent(row) ? (
            <strong>{sayFigure.difference(row)}</strong>
          ) : (
            <span className="text-quiet">{say('change.same')}</span>
          ),
      },
    ],
    [say, sayFigure],
  )
  const different = figures.filter(isDifferent)
  return (
    <Section
      title={say('whatIf.figures')}
      note={say('whatIf.figuresChanged', { all: figures.length, different: different.length })}
      action={<Unchanged name="allFigures" isShown={isAll} onChange={setIsAll} />}
    >
      <Table
        caption={say('whatIf.figuresTable')}
        columns={columns}
        rows={isAll ? figures : different}
        rowKey={({ key }) => key}
        empty={<EmptyState title={say('whatIf.sameFigures')}>{say('whatIf.sameFiguresBody')}</EmptyState>}
      />
    </Section>
  )
}

/** A figure's analysis, sides and difference in words, the same on the page and in the file. */
export function useFigureWords() {
  const say = comparisonScreenWords.useWords()
  const voice = useVoice()
  return useMemo(
    () => ({
      analysis: ({ analysis }: Figure) =>
        analysis === 'ledger' ? say('ledger') : voice.say(`analysis.title.${analysis}`),
      before: ({ left }: Figure) => saySide(left, say),
      after: ({ right }: Figure) => saySide(right, say),
      difference: (figure: Figure) => sayDifference({ ...figure, came: [], went: [] }, say),
    }),
    [say, voice],
  )
}

const isDifferent = ({ moreCount, moreShare }: Figure) =>
  moreCount !== 0 || Math.abs(moreShare ?? 0) >= 0.0005
