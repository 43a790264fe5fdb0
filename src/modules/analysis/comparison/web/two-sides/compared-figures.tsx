import { useMemo, useState } from 'react'
import { Checkbox } from '#ui/form/index.ts'
import { EmptyState } from '#ui/page/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useVoice } from '../../../web/voice.ts'
import type { Comparison } from '../../contract.ts'
import { isDifferent, sayDifference, saySide } from '../difference.ts'
import { comparisonScreenWords } from '../text/index.ts'
import { SystemNames } from './system-names.tsx'

type Figure = Comparison['figures'][number]

/** All figures of two sides, with what is different in words and by which systems. */
export function ComparedFigures({
  comparison,
  left,
  right,
  hidesSystems = false,
}: {
  comparison: Comparison
  left: string
  right: string
  /** Between divisions every system is another one; naming them all would say nothing. */
  hidesSystems?: boolean
}) {
  const say = comparisonScreenWords.useWords()
  const [isOnlyDifferent, setOnlyDifferent] = useState(true)
  const columns = useColumns({ left, right, hidesSystems })
  const { figures } = comparison
  const different = figures.filter(isDifferent)
  return (
    <div className="mt-6">
      <p className="mb-2 font-bold">
        {say('changedCount', { all: figures.length, changed: different.length })}
      </p>
      <div className="no-print mb-2">
        <Checkbox
          name="onlyDifferent"
          label={say('onlyDifferent')}
          isChecked={isOnlyDifferent}
          onChange={setOnlyDifferent}
        />
      </div>
      <Table
        caption={say('caption', { left, right })}
        columns={columns}
        rows={isOnlyDifferent ? different : figures}
        rowKey={({ key }) => key}
        empty={<EmptyState title={say('sameAll')}>{say('sameAllBody')}</EmptyState>}
      />
    </div>
  )
}

function useColumns({ left, right, hidesSystems }: { left: string; right: string; hidesSystems: boolean }) {
  const say = comparisonScreenWords.useWords()
  const voice = useVoice()
  return useMemo((): readonly Column<Figure>[] => {
    return [
      {
        key: 'label',
        head: say('figure'),
        isRowHead: true,
        cell: ({ label }) => label,
        value: ({ label }) => label,
      },
      {
        key: 'analysis',
        head: say('analysis'),
        isSecondary: true,
        cell: ({ analysis }) =>
          analysis === 'ledger' ? say('ledger') : voice.say(`analysis.title.${analysis}`),
      },
      {
        key: 'left',
        head: left,
        isNumber: true,
        cell: (figure) => saySide(figure.left, say),
        value: (figure) => figure.left.count,
      },
      {
        key: 'right',
        head: right,
        isNumber: true,
        cell: (figure) => saySide(figure.right, say),
        value: (figure) => figure.right.count,
      },
      {
        key: 'difference',
        head: say('difference'),
        cell: (figure) => (
          <>
            {sayDifference(figure, say)}
            {!hidesSystems && <SystemNames came={figure.came} went={figure.went} />}
          </>
        ),
        value: ({ moreCount }) => moreCount,
      },
    ]
  }, [say, voice, left, right, hidesSystems])
}
