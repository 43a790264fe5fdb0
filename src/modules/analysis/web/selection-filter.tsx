import { directoryContract } from '#modules/directory/contract.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission, useSession } from '#ui/session/session.tsx'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { analysisContract } from '../contract.ts'
import { selectionSearch } from './selection.ts'
import { screenWords } from './text/index.ts'

/** Which systems: any division's, or for a division one of its own; those with a tag. Nothing to choose is not shown. */
export function SelectionFilter() {
  const say = screenWords.useWords()
  const { asOf } = useAsOf()
  const isOwn = usePermission('analysis.read') !== 'all'
  const { divisions: own } = useSession()
  const [{ division, tag }, change] = useAddress(selectionSearch)
  const all = useQueryOf(directoryContract.listDivisions, {}, { enabled: !isOwn })
  const tags = useQueryOf(analysisContract.listTags, asOf ? { asOf } : {}).data?.tags ?? []
  const divisions = isOwn ? own : (all.data?.divisions ?? [])
  const hasDivisions = divisions.length > 1
  const hasTags = tags.length > 0 || tag !== undefined
  if (!hasDivisions && !hasTags) return null
  return (
    <FilterBar onClear={division || tag ? () => change({ division: undefined, tag: undefined }) : undefined}>
      {hasDivisions && (
        <FilterSelect
          label={say('division')}
          value={division ?? ''}
          everything={say(isOwn ? 'ownDivisions' : 'everyDivision')}
          choices={divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
          onChange={(chosen) => change({ division: chosen || undefined })}
        />
      )}
      {hasTags && (
        <FilterSelect
          label={say('tag')}
          value={tag ?? ''}
          everything={say('everyTag')}
          choices={tags.map(({ tag: name, systems }) => ({
            value: name,
            label: say('tagChoice', { tag: name, systems }),
          }))}
          onChange={(chosen) => change({ tag: chosen || undefined })}
        />
      )}
    </FilterBar>
  )
}
