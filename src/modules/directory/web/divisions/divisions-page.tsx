import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import type { Column } from '#ui/table/index.ts'
import { directoryContract } from '../../contract.ts'
import { NameList } from '../names/name-list.tsx'
import type { Named } from '../names/named.ts'
import { directoryScreenWords } from '../text/index.ts'
import { DivisionDialog } from './division-dialog.tsx'

/** The divisions of the city in the order of its organisation, the abolished ones named so. */
export default function DivisionsPage() {
  const say = directoryScreenWords.useWords()
  const columns = useMemo(
    (): readonly Column<Named>[] => [
      {
        key: 'kana',
        head: say('kana'),
        isSecondary: true,
        cell: ({ kana }) => kana,
        value: ({ kana }) => kana,
      },
    ],
    [say],
  )
  return (
    <NameList
      kind="divisions"
      query={useQueryOf(directoryContract.listDivisions, {})}
      namesOf={divisionsOf}
      columns={columns}
      dialog={(division, onClose) => (
        <DivisionDialog key={division?.id} division={division} onClose={onClose} />
      )}
    />
  )
}

const divisionsOf = ({ divisions }: OutputOf<typeof directoryContract.listDivisions>): Named[] =>
  divisions.map(({ divisionId, abolishedOn, ...one }) => ({ ...one, id: divisionId, endsOn: abolishedOn }))
