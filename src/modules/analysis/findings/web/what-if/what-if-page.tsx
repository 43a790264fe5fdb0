import { ledgerContract } from '#modules/ledger/contract.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Notice, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { analysisContract } from '../../../contract.ts'
import { useSelection } from '../../../web/selection.ts'
import { SelectionFilter } from '../../../web/selection-filter.tsx'
import { screenWords } from '../text/index.ts'
import { AnalysesCompared } from './analyses-compared.tsx'
import { FindingsCompared } from './findings-compared.tsx'
import { changesOf, whatIfSearch } from './what-if-search.ts'
import { WishList } from './wish-list.tsx'

/** Changes on a copy of the ledger, and what they would do to analyses and findings. */
export default function WhatIfPage() {
  const say = screenWords.useWords()
  const [search] = useAddress(whatIfSearch)
  const selection = useSelection()
  const { asOf } = selection
  const changes = changesOf(search)
  const systems = useQueryOf(ledgerContract.listSystems, {
    ...(asOf && { asOf }),
    divisionId: selection.divisionId,
    pageSize: 200,
  })
  const catalogue = useQueryOf(ledgerContract.describeCatalogue, {})
  const tried = useQueryOf(
    analysisContract.tryChanges,
    { ...selection, changes },
    { enabled: changes.length > 0 },
  )
  return (
    <Page title={say('whatIf.title')} purpose={say('whatIf.purpose')}>
      <Notice>{say('whatIf.nothingWritten')}</Notice>
      <div className="mt-6">
        <SelectionFilter />
      </div>
      <Loaded query={systems}>
        {(listed) => (
          <Loaded query={catalogue}>
            {({ categories }) => (
              <WishList
                systems={listed.systems}
                fields={categories.flatMap(({ label, fields }) =>
                  fields.map((field) => ({ ...field, category: label })),
                )}
              />
            )}
          </Loaded>
        )}
      </Loaded>
      {changes.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={say('whatIf.empty')}>{say('whatIf.emptyBody')}</EmptyState>
        </div>
      ) : (
        <Loaded query={tried}>
          {(outcome) => (
            <div className="mt-10">
              <FindingsCompared outcome={outcome} />
              <AnalysesCompared outcome={outcome} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  )
}
