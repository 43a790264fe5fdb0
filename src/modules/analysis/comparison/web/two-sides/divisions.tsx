import { directoryContract } from '#modules/directory/contract.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission, useSession } from '#ui/session/session.tsx'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { analysisContract } from '../../../contract.ts'
import { comparisonSearch } from '../comparison-search.ts'
import { comparisonScreenWords } from '../text/index.ts'
import { ComparedFigures } from './compared-figures.tsx'

/** Two divisions on the same day. */
export function Divisions() {
  const say = comparisonScreenWords.useWords()
  const isOwn = usePermission('analysis.read') !== 'all'
  const { divisions: own } = useSession()
  const [{ left, right }, change] = useAddress(comparisonSearch)
  const all = useQueryOf(directoryContract.listDivisions, {}, { enabled: !isOwn })
  const divisions = isOwn ? own : (all.data?.divisions ?? [])
  const nameOf = (id?: string) => divisions.find(({ divisionId }) => divisionId === id)?.name ?? ''
  if (isOwn && own.length < 2)
    return <EmptyState title={say('oneDivision')}>{say('oneDivisionBody')}</EmptyState>
  return (
    <>
      <FilterBar>
        {(['left', 'right'] as const).map((side) => (
          <FilterSelect
            key={side}
            label={say(side)}
            value={(side === 'left' ? left : right) ?? ''}
            everything={say('choose')}
            choices={divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
            onChange={(chosen) => change({ [side]: chosen || undefined })}
          />
        ))}
      </FilterBar>
      {left && right ? (
        <TwoDivisions left={left} right={right} nameOf={nameOf} />
      ) : (
        <EmptyState title={say('chooseTwo')}>{say('chooseTwoBody')}</EmptyState>
      )}
    </>
  )
}

function TwoDivisions({
  left,
  right,
  nameOf,
}: {
  left: string
  right: string
  nameOf: (divisionId: string) => string
}) {
  const { asOf } = useAsOf()
  const comparison = useQueryOf(analysisContract.compareDiagnoses, {
    leftDivisionId: left,
    rightDivisionId: right,
    ...(asOf && { leftAsOf: asOf, rightAsOf: asOf }),
  })
  return (
    <Loaded query={comparison}>
      {(found) => (
        <ComparedFigures comparison={found} left={nameOf(left)} right={nameOf(right)} hidesSystems />
      )}
    </Loaded>
  )
}
