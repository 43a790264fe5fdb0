import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { type Column, FilterSelect, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { showFinding } from '../../contract/findings.ts'
import { findingSearch } from '../list/list-search.ts'
import { screenWords } from '../text/index.ts'

type Finding = OutputOf<typeof showFinding>
type Evidence = Finding['evidence'][number]

/** Every value of the ledger that speaks for the issue, with the way to it. */
export function EvidenceSection({
  finding: { evidence, criteria, denominator, open },
}: {
  finding: Finding
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const [{ criterion }, change] = useAddress(findingSearch)
  const labels = useMemo(
    () => new Map(criteria.map(({ key, label }) => [key, label[language]])),
    [criteria, language],
  )
  const columns = useMemo<Column<Evidence>[]>(
    () => [
      {
        key: 'system',
        head: say('column.system'),
        isRowHead: true,
        value: ({ system }) => system,
        cell: ({ system, systemId, division, categoryKey }) => (
          <>
            <Go to="/ledger/systems/$systemId" params={{ systemId }} hash={categoryKey}>
              {system}
            </Go>
            <span className="block font-normal text-quiet text-sm">{division}</span>
          </>
        ),
      },
      {
        key: 'criterion',
        head: say('column.criterion'),
        value: (row) => labels.get(row.criterion),
        cell: (row) => labels.get(row.criterion),
      },
      {
        key: 'field',
        head: say('column.field'),
        value: (row) => row.fieldLabel[language],
        cell: ({ category, fieldLabel, rowTitle }) => (
          <>
            {fieldLabel[language]}
            <span className="block text-quiet text-sm">
              {[category[language], rowTitle?.[language]].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        key: 'value',
        head: say('column.value'),
        value: (row) => row.text[language],
        cell: (row) => <strong>{row.text[language]}</strong>,
      },
      {
        key: 'date',
        head: say('column.since'),
        value: ({ date }) => date,
        cell: ({ date }) => <span className="tabular whitespace-nowrap">{date}</span>,
      },
    ],
    [say, language, labels],
  )
  const rows = criterion ? evidence.filter((each) => each.criterion === criterion) : evidence
  return (
    <Section title={say('evidence.title')} note={say('evidence.note')}>
      {criteria.length > 1 && evidence.length > 0 && (
        <div className="no-print mb-4 flex flex-wrap gap-4">
          <FilterSelect
            label={say('column.criterion')}
            value={criterion ?? ''}
            everything={say('everything')}
            choices={criteria.map(({ key, label, systems }) => ({
              value: key,
              label: say('evidence.criterion', { label: label[language], systems }),
            }))}
            onChange={(value) => change({ criterion: value || undefined })}
          />
        </div>
      )}
      <Table
        caption={say('evidence.table')}
        columns={columns}
        rows={rows}
        rowKey={evidenceKey}
        empty={
          <EmptyState title={say(denominator === 0 ? 'evidence.notJudged' : 'evidence.none')}>
            {say(
              denominator > 0
                ? 'evidence.noneBody'
                : open.length > 0
                  ? 'evidence.notJudgedBody'
                  : 'evidence.noSystems',
            )}
          </EmptyState>
        }
      />
    </Section>
  )
}

function evidenceKey({ systemId, criterion, field, row, expected }: Evidence): string {
  return [systemId, criterion, field, row?.collection, row?.rowKey, expected].join(' ')
}
