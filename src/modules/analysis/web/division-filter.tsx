import { directoryContract } from '#modules/directory/contract.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission, useSession } from '#ui/session/session.tsx'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { selectionSearch } from './selection.ts'
import { screenWords } from './text/index.ts'

/** Whose systems: any division's, or for a division one of its own. Nothing to choose is not shown. */
export function DivisionFilter() {
  const say = screenWords.useWords()
  const isOwn = usePermission('analysis.read') !== 'all'
  const { divisions: own } = useSession()
  const [{ division }, change] = useAddress(selectionSearch)
  const all = useQueryOf(directoryContract.listDivisions, {}, { enabled: !isOwn })
  const divisions = isOwn ? own : (all.data?.divisions ?? [])
  if (divisions.length < 2) return null
  return (
    <FilterBar onClear={division ? () => change({ division: undefined }) : undefined}>
      <FilterSelect
        label={say('division')}
        value={division ?? ''}
        everything={say(isOwn ? 'ownDivisions' : 'everyDivision')}
        choices={divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
        onChange={(chosen) => change({ division: chosen || undefined })}
      />
    </FilterBar>
  )
}
