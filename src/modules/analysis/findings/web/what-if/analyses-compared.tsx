import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Section } from '#ui/page/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { analysisNames } from '../../../contract/shapes.ts'
import { answerOf } from '../../../report/index.ts'
import { useVoice } from '../../../web/voice.ts'
import type { tryChanges } from '../../contract/what-if.ts'
import { screenWords } from '../text/index.ts'

type Outcome = OutputOf<typeof tryChanges>

interface Compared {
  name: (typeof analysisNames)[number]
  before: string
  after: string
}

/** The answer of each analysis before and after, in the words of the diagnosis. */
export function AnalysesCompared({ outcome: { before, after } }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const voice = useVoice()
  const columns = useMemo<Column<Compared>[]>(
    () => [
      {
        key: 'name',
        head: say('whatIf.analysis'),
        isRowHead: true,
        cell: ({ name }) => voice.say(`analysis.title.${name}`),
      },
      { key: 'before', head: say('whatIf.before'), isSecondary: true, cell: (row) => row.before },
      {
        key: 'after',
        head: say('whatIf.after'),
        cell: (row) =>
          row.after === row.before ? (
            <span className="text-quiet">{say('change.same')}</span>
          ) : (
            <strong>{row.after}</strong>
          ),
      },
    ],
    [say, voice],
  )
  const rows = analysisNames.map((name) => ({
    name,
    before: answerOf(before.analyses, name, voice),
    after: answerOf(after.analyses, name, voice),
  }))
  return (
    <Section
      title={say('whatIf.analyses')}
      note={say('whatIf.systems', { before: before.systems, after: after.systems })}
    >
      <Table
        caption={say('whatIf.analysesTable')}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </Section>
  )
}
