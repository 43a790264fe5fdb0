import { Plus, RotateCcw, Search } from 'lucide-react'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Notice, Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { analysisContract } from '../../../contract.ts'
import { useSelection } from '../../../web/selection.ts'
import { SelectionFilter } from '../../../web/selection-filter.tsx'
import { screenWords } from '../text/index.ts'
import { ChooseSystems } from './choose/choose-systems.tsx'
import { AddSystemDialog } from './forms/add-system-dialog.tsx'
import type { Category } from './forms/field.ts'
import { RowsOfSystem } from './forms/rows-of-system.tsx'
import { AnswersCompared } from './outcome/answers-compared.tsx'
import { FiguresCompared } from './outcome/figures-compared.tsx'
import { FindingsCompared } from './outcome/findings-compared.tsx'
import { OutcomeFile } from './outcome/outcome-file.tsx'
import { Refused } from './outcome/refused.tsx'
import { Summary } from './outcome/summary.tsx'
import { changesOf } from './trial/changes-of.ts'
import { useFocusAfter } from './trial/use-focus-after.ts'
import { useTrial } from './trial/use-trial.ts'
import { WishList } from './trial/wish-list.tsx'

/** Changes on a copy of the ledger, and what they would do to analyses and findings. */
export default function WhatIfPage() {
  const catalogue = useQueryOf(ledgerContract.describeCatalogue, {})
  const say = screenWords.useWords()
  return (
    <Page title={say('whatIf.title')} purpose={say('whatIf.purpose')}>
      <Notice>{say('whatIf.nothingWritten')}</Notice>
      <div className="mt-6">
        <SelectionFilter />
      </div>
      <Loaded query={catalogue}>{({ categories }) => <WhatIf categories={categories} />}</Loaded>
    </Page>
  )
}

function WhatIf({ categories }: { categories: readonly Category[] }) {
  const say = screenWords.useWords()
  const { trial, search, change, startOver } = useTrial()
  const changes = changesOf(trial)
  const tried = useQueryOf(
    analysisContract.tryChanges,
    { ...useSelection(), changes },
    { enabled: changes.length > 0 },
  )
  const known = new Map(tried.data?.changed.map(({ systemId, system }) => [systemId, system]))
  const start = useFocusAfter(JSON.stringify(changes), !search.open && !search.rowsOf)
  const isEmpty = changes.length === 0
  const isChoosing = search.open === 'choose' || (isEmpty && search.open === undefined)
  return (
    <>
      <Section
        title={say('whatIf.changes')}
        action={
          <>
            <Button
              icon={<Search aria-hidden size={18} />}
              aria-expanded={isChoosing}
              onClick={() => change({ open: isChoosing ? undefined : 'choose' })}
            >
              {say('whatIf.chooseSystems')}
            </Button>
            <Button icon={<Plus aria-hidden size={18} />} onClick={() => change({ open: 'add' })}>
              {say('whatIf.addSystem')}
            </Button>
            {!isEmpty && (
              <Button icon={<RotateCcw aria-hidden size={18} />} onClick={startOver}>
                {say('whatIf.startOver')}
              </Button>
            )}
          </>
        }
      >
        <div ref={start} tabIndex={-1}>
          {isEmpty ? (
            <EmptyState title={say('whatIf.empty')}>{say('whatIf.emptyBody')}</EmptyState>
          ) : (
            <WishList categories={categories} known={known} />
          )}
          {!isEmpty && tried.data && !tried.isError && <Summary outcome={tried.data} />}
        </div>
      </Section>
      {isChoosing && <ChooseSystems categories={categories} />}
      {search.open === 'add' && <AddSystemDialog categories={categories} />}
      {search.rowsOf && (
        <RowsOfSystem key={search.rowsOf} systemId={search.rowsOf} categories={categories} known={known} />
      )}
      {!isEmpty && tried.isError && (
        <div className="mt-6">
          <Refused
            error={tried.error}
            categories={categories}
            known={known}
            onRetry={() => void tried.refetch()}
          />
        </div>
      )}
      {!isEmpty && !tried.isError && (
        <Loaded query={tried}>
          {(outcome) => (
            <div className="mt-10">
              <div className="no-print mb-4 flex justify-end">
                <OutcomeFile outcome={outcome} categories={categories} />
              </div>
              <FindingsCompared outcome={outcome} />
              <FiguresCompared outcome={outcome} />
              <AnswersCompared outcome={outcome} />
            </div>
          )}
        </Loaded>
      )}
    </>
  )
}
