import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Figures, Page, Section } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go } from '#ui/screens/index.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { formatsOf, useFormats, useLanguage } from '#ui/words/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { ledgerContract } from '../contract.ts'
import { completenessShare } from '../domain/index.ts'
import { ledgerWords } from './text/index.ts'

type Measured = OutputOf<typeof ledgerContract.ledgerCompleteness>
type Count = Measured['total']

/** How much of what is asked has been answered: of the whole, by category, by system; the emptiest can be found first. */
export default function CompletenessPage() {
  const say = ledgerWords.useWords()
  const { percent, number } = useFormats()
  const { asOf, day } = useAsOf()
  const measured = useQueryOf(ledgerContract.ledgerCompleteness, { asOf })
  const byCategory = useCategoryColumns()
  const bySystem = useSystemColumns()
  return (
    <Page
      title={say('completeness')}
      purpose={say('completeness.purpose')}
      trail={[{ to: '/ledger', label: say('list.title') }]}
    >
      <Loaded query={measured}>
        {({ total, byCategory: categories, systems }) =>
          systems.length === 0 ? (
            <EmptyState title={say('list.empty')}>{say('list.emptyForReader')}</EmptyState>
          ) : (
            <>
              <Figures
                figures={[
                  { label: say('completeness'), value: percent(completenessShare(total)), note: day },
                  {
                    label: say('completeness.answered'),
                    value: number(total.answered),
                    unit: say('unit.answers'),
                  },
                  {
                    label: say('completeness.unknown'),
                    value: number(total.unknown),
                    unit: say('unit.answers'),
                  },
                  {
                    label: say('completeness.open'),
                    value: number(total.asked - total.answered - total.unknown),
                    unit: say('unit.answers'),
                  },
                  {
                    label: say('completeness.systems'),
                    value: number(systems.length),
                    unit: say('unit.systems'),
                  },
                ]}
              />
              <p className="mt-2 text-quiet text-sm">{say('completeness.rule')}</p>
              <Section title={say('completeness.byCategory')}>
                <Table
                  caption={say('completeness.byCategory')}
                  columns={byCategory}
                  rows={categories}
                  rowKey={({ category }) => category}
                />
              </Section>
              <Section title={say('completeness.bySystem')}>
                <Table
                  caption={say('completeness.bySystem')}
                  columns={bySystem}
                  rows={systems}
                  rowKey={({ systemId }) => systemId}
                />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function useCategoryColumns() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  return useMemo(() => {
    const categoryOf = (key: string) => catalogue.categories.find((category) => category.key === key)
    const first: Column<Measured['byCategory'][number]> = {
      key: 'category',
      head: say('changes.place'),
      isRowHead: true,
      value: ({ category }) => categoryOf(category)?.number,
      cell: ({ category }) => `${categoryOf(category)?.number}. ${categoryOf(category)?.label[language]}`,
    }
    return [first, ...countColumns<Measured['byCategory'][number]>(say, language)]
  }, [say, language])
}

function useSystemColumns() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  return useMemo((): Column<Measured['systems'][number]>[] => {
    const label = (key: string) => catalogue.fieldByKey.get(key)?.label[language] ?? key
    return [
      {
        key: 'name',
        head: label('name'),
        isRowHead: true,
        value: ({ name }) => name,
        cell: ({ systemId, name }) => (
          <Go to="/ledger/systems/$systemId" params={{ systemId }}>
            {name}
          </Go>
        ),
      },
      {
        key: 'division',
        head: label('owningDivision'),
        isSecondary: true,
        value: ({ division }) => division,
        cell: ({ division }) => division,
      },
      ...countColumns<Measured['systems'][number]>(say, language),
    ]
  }, [say, language])
}

function countColumns<Row extends Count>(
  say: ReturnType<typeof ledgerWords.useWords>,
  language: 'ja' | 'en',
): Column<Row>[] {
  const { number, percent } = formatsOf(language)
  const count = (key: string, head: string, of: (row: Count) => number): Column<Row> => ({
    key,
    head,
    isNumber: true,
    isSecondary: true,
    value: of,
    cell: (row) => number(of(row)),
  })
  return [
    {
      key: 'share',
      head: say('completeness'),
      isNumber: true,
      value: completenessShare,
      cell: (row) => (
        <span className="inline-flex items-center gap-3">
          <Bar share={completenessShare(row)} />
          {percent(completenessShare(row))}
        </span>
      ),
    },
    count('answered', say('completeness.answered'), ({ answered }) => answered),
    count('unknown', say('completeness.unknown'), ({ unknown }) => unknown),
    count('open', say('completeness.open'), ({ asked, answered, unknown }) => asked - answered - unknown),
  ]
}

/** The share as a length, for the eye; the number beside it says the same. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 8" className="hidden h-2 w-24 sm:block" preserveAspectRatio="none">
      <rect width="100" height="8" className="fill-line" />
      <rect width={share * 100} height="8" className="fill-accent" />
    </svg>
  )
}
