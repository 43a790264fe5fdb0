import { useCallback } from 'react'
import { kernelContract } from '#kernel/operations/contract.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { DensitySwitch, FilterBar, FilterDate, Table } from '#ui/table/index.ts'
import { useAuditColumns } from './audit-columns.tsx'
import { AuditEntryPanel } from './audit-entry-panel.tsx'
import { auditSearch } from './audit-search.ts'
import { AuditVerification, VerifyButton } from './audit-verification.tsx'
import { administrationWords } from './text/index.ts'

/** Who did what, the newest first. */
export default function AuditPage() {
  const say = administrationWords.useWords()
  const [{ text, from, to, before, open }, change] = useAddress(auditSearch)
  const found = useQueryOf(kernelContract.searchAudit, { text, from, to, beforeSequence: before })
  const columns = useAuditColumns(useCallback((sequence) => change({ open: sequence }), [change]))
  const isFiltered = Boolean(text || from || to)
  return (
    <Page title={say('audit.title')} purpose={say('audit.purpose')} action={<VerifyButton />}>
      <AuditVerification />
      <FilterBar
        label={say('audit.text')}
        text={text}
        onText={(next) => change({ text: next, before: undefined }, { isStep: false })}
        onClear={
          isFiltered
            ? () => change({ text: undefined, from: undefined, to: undefined, before: undefined })
            : undefined
        }
      >
        <FilterDate
          label={say('audit.from')}
          value={from}
          onChange={(day) => change({ from: day, before: undefined })}
        />
        <FilterDate
          label={say('audit.to')}
          value={to}
          onChange={(day) => change({ to: day, before: undefined })}
        />
        <DensitySwitch />
      </FilterBar>
      <Loaded query={found}>
        {({ entries, hasMore }) => (
          <>
            <Table
              caption={say('audit.title')}
              columns={columns}
              rows={entries}
              rowKey={({ sequence }) => String(sequence)}
              empty={<EmptyState title={say('audit.empty')}>{say('audit.emptyBody')}</EmptyState>}
            />
            <div className="no-print mt-4 flex gap-2">
              {before && (
                <Button size="small" onClick={() => change({ before: undefined })}>
                  {say('audit.newest')}
                </Button>
              )}
              {hasMore && (
                <Button size="small" onClick={() => change({ before: entries.at(-1)?.sequence })}>
                  {say('audit.older')}
                </Button>
              )}
            </div>
            {entries
              .filter(({ sequence }) => sequence === open)
              .map((entry) => (
                <AuditEntryPanel
                  key={entry.sequence}
                  entry={entry}
                  onClose={() => change({ open: undefined })}
                />
              ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
