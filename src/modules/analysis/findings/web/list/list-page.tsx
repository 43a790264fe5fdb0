import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { Button, GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Figures, Page } from '#ui/page/index.ts'
import { saveFile, useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { csvOf } from '#ui/table/csv.ts'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { useSelection } from '../../../web/selection.ts'
import { SelectionFilter } from '../../../web/selection-filter.tsx'
import type { FindingView } from '../../contract/shapes.ts'
import { findingStates } from '../../domain/settle.ts'
import { screenWords } from '../text/index.ts'
import { findingColumns } from './finding-columns.tsx'
import { FoundList } from './found-list.tsx'
import { listSearch, severities } from './list-search.ts'

/** Which of the thirteen issues this city has, how grave they are, and what was decided about them. */
export default function ListPage() {
  const say = screenWords.useWords()
  const language = useLanguage()
  const formats = useFormats()
  const [{ severity, state, division }, change] = useAddress(listSearch)
  const listed = useQueryOf(analysisContract.listFindings, useSelection())
  const columns = useMemo(
    () => findingColumns({ say, language, formats, search: { division } }),
    [say, language, formats, division],
  )
  const shown = (findings: readonly FindingView[]) =>
    findings.filter((each) => (!severity || each.severity === severity) && (!state || each.state === state))
  return (
    <Page
      title={say('list.title')}
      purpose={say('list.purpose')}
      action={
        <>
          <GoButton to="/findings/thresholds">{say('thresholds.title')}</GoButton>
          <Button
            icon={<Download aria-hidden size={18} />}
            onClick={() =>
              saveFile({
                fileName: `${say('list.title')}.csv`,
                mediaType: 'text/csv',
                bytes: csvOf(columns, shown(listed.data?.findings ?? [])),
              })
            }
          >
            CSV
          </Button>
        </>
      }
    >
      <div className="no-print flex flex-wrap gap-x-4">
        <SelectionFilter />
        <div className="min-w-0 flex-1 basis-80">
          <FilterBar
            onClear={severity || state ? () => change({ severity: undefined, state: undefined }) : undefined}
          >
            <FilterSelect
              label={say('column.severity')}
              value={severity ?? ''}
              everything={say('everything')}
              choices={severities.map((each) => ({ value: each, label: say(`severity.${each}`) }))}
              onChange={(value) => change({ severity: severities.find((each) => each === value) })}
            />
            <FilterSelect
              label={say('column.state')}
              value={state ?? ''}
              everything={say('everything')}
              choices={findingStates.map((each) => ({ value: each, label: say(`state.${each}`) }))}
              onChange={(value) => change({ state: findingStates.find((each) => each === value) })}
            />
          </FilterBar>
        </div>
      </div>
      <Loaded query={listed}>
        {({ findings, notFound, systems, asOf }) => (
          <>
            <Figures
              figures={[
                {
                  label: say('figure.found'),
                  value: findings.length,
                  unit: say('figure.ofThirteen'),
                  note: say('figure.asOf', { day: formats.longDate(asOf) }),
                },
                {
                  label: say('figure.high'),
                  value: findings.filter((each) => each.severity === 'high').length,
                },
                {
                  label: say('figure.undecided'),
                  value: findings.filter((each) => each.state === 'open').length,
                },
                {
                  label: say('figure.systems'),
                  value: new Set(findings.flatMap((each) => each.systems.map(({ systemId }) => systemId)))
                    .size,
                  note: say('figure.ofSystems', { systems }),
                },
              ]}
            />
            <FoundList
              columns={columns}
              findings={shown(findings)}
              notFound={notFound}
              isFiltered={Boolean(severity || state)}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
