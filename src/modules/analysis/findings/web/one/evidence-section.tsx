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

/** What speaks for the issue in one system. */
interface Group extends Pick<Evidence, 'systemId' | 'system' | 'division'> {
  signs: readonly Evidence[]
}

/** Every value of the ledger that speaks for the issue, system by system, with the way to it. */
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
  const columns = useMemo<Column<Group>[]>(
    () => [
      {
        key: 'system',
        head: say('column.system'),
        isRowHead: true,
        value: ({ system }) => system,
        cell: ({ system, systemId, division, signs }) => (
          <>
            <Go to="/ledger/systems/$systemId" params={{ systemId }} hash={signs[0]!.categoryKey}>
              {system}
            </Go>
            <span className="block font-normal text-quiet text-sm">{division}</span>
          </>
        ),
      },
      {
        key: 'signs',
        head: say('column.evidence'),
        value: ({ signs }) => signs.length,
        cell: ({ systemId, signs }) => (
          <ul className="grid gap-2">
            {signs.map((sign) => (
              <li key={evidenceKey(sign)}>
                <Go to="/ledger/systems/$systemId" params={{ systemId }} hash={sign.categoryKey}>
                  {sign.fieldLabel[language]}
                </Go>{' '}
                <strong>{sign.text[language]}</strong>
                <span className="block text-quiet text-sm">
                  {[labels.get(sign.criterion), sign.category[language], sign.rowTitle?.[language]]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        ),
      },
      {
        key: 'date',
        head: say('column.since'),
        value: ({ signs }) => earliestOf(signs),
        cell: ({ signs }) => <span className="tabular whitespace-nowrap">{earliestOf(signs)}</span>,
      },
    ],
    [say, language, labels],
  )
  const rows = useMemo(
    () => bySystem(criterion ? evidence.filter((each) => each.criterion === criterion) : evidence),
    [evidence, criterion],
  )
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
        rowKey={({ systemId }) => systemId}
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

function bySystem(evidence: readonly Evidence[]): Group[] {
  const groups = Map.groupBy(evidence, ({ systemId }) => systemId)
  return [...groups.values()].map((signs) => ({ ...signs[0]!, signs }))
}

function earliestOf(signs: readonly Evidence[]): string {
  return signs.map(({ date }) => date).toSorted()[0] ?? ''
}

function evidenceKey({ systemId, criterion, field, row, expected }: Evidence): string {
  return [systemId, criterion, field, row?.collection, row?.rowKey, expected].join(' ')
}
