import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Checkbox } from '#ui/form/index.ts'
import { Badge, EmptyState, Figures, Page, type Tone } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { formatsOf, useFormats, useLanguage } from '#ui/words/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { comparisonSearch } from './comparison-search.ts'
import { DayPair, usualDays } from './day-pair.tsx'

type Compared = OutputOf<typeof ledgerContract.compareLedger>['systems'][number]

const kinds = ['added', 'changed', 'removed', 'unchanged'] as const
const tones: Readonly<Record<Compared['kind'], Tone>> = {
  added: 'good',
  changed: 'accent',
  removed: 'past',
  unchanged: 'plain',
}

/** The whole ledger on two days: which systems came, went and changed, and where. */
export default function ComparisonPage() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const { number } = useFormats()
  const [search, change] = useAddress(comparisonSearch)
  const usual = usualDays()
  const days = { from: search.from ?? usual.from, to: search.to ?? usual.to }
  const compared = useQueryOf(ledgerContract.compareLedger, days)
  const columns = useMemo((): Column<Compared>[] => {
    const { number } = formatsOf(language)
    const categoryLabel = (key: string) =>
      catalogue.categories.find((category) => category.key === key)?.label[language] ?? key
    return [
      {
        key: 'name',
        head: catalogue.fieldByKey.get('name')?.label[language] ?? '',
        isRowHead: true,
        value: ({ name }) => name,
        cell: ({ systemId, name }) => (
          <Go
            to="/ledger/systems/$systemId"
            params={{ systemId }}
            search={{ view: 'comparison', from: days.from, to: days.to }}
          >
            {name}
          </Go>
        ),
      },
      {
        key: 'division',
        head: catalogue.fieldByKey.get('owningDivision')?.label[language] ?? '',
        isSecondary: true,
        value: ({ division }) => division,
        cell: ({ division }) => division,
      },
      {
        key: 'kind',
        head: say('comparison.kind'),
        value: ({ kind }) => kinds.indexOf(kind),
        cell: ({ kind }) => <Badge tone={tones[kind]}>{say(`kind.${kind}`)}</Badge>,
      },
      {
        key: 'changes',
        head: say('comparison.changes'),
        isNumber: true,
        value: ({ changes }) => changes,
        cell: ({ changes }) => number(changes),
      },
      {
        key: 'categories',
        head: say('comparison.where'),
        isSecondary: true,
        cell: ({ kind, byCategory }) =>
          (kind === 'changed' ? byCategory : [])
            .map(({ category, changes }) => `${categoryLabel(category)} ${changes}`)
            .join('、') || '―',
      },
    ]
  }, [say, language, days.from, days.to])
  return (
    <Page
      title={say('comparison.title')}
      purpose={say('comparison.purpose')}
      trail={[{ to: '/ledger', label: say('list.title') }]}
    >
      <DayPair days={days} onChange={change} />
      <Loaded query={compared}>
        {({ systems }) => {
          const shown = search.all ? systems : systems.filter(({ kind }) => kind !== 'unchanged')
          return (
            <>
              <Figures
                figures={kinds.map((kind) => ({
                  label: say(`kind.${kind}`),
                  value: number(systems.filter((each) => each.kind === kind).length),
                  unit: say('unit.systems'),
                }))}
              />
              <div className="no-print my-4">
                <Checkbox
                  name="all"
                  label={say('comparison.showUnchanged')}
                  isChecked={search.all}
                  onChange={(all) => change({ all })}
                />
              </div>
              <Table
                caption={say('comparison.title')}
                columns={columns}
                rows={shown}
                rowKey={({ systemId }) => systemId}
                empty={<EmptyState title={say('comparison.same')} />}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
