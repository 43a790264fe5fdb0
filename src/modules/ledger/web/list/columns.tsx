import type { OutputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { Badge } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import type { Column } from '#ui/table/index.ts'
import { formatsOf } from '#ui/words/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import type { listSystems } from '../../contract/list.ts'
import { choiceLabel, completenessShare } from '../../domain/index.ts'
import type { ledgerWords } from '../text/index.ts'

export type ListedSystem = OutputOf<typeof listSystems>['systems'][number]

/** Columns of the list; the keys of those that sort are the server's own. */
export function columnsOf(
  say: ReturnType<typeof ledgerWords.useWords>,
  language: Language,
  /** The day looked at. */
  day: string,
  /** Of every cost in the list. */
  costYear: number | null,
): Column<ListedSystem>[] {
  const { number, percent } = formatsOf(language)
  const label = (key: string) => catalogue.fieldByKey.get(key)?.label[language] ?? key
  const choice = (key: string, value: string | null) => {
    const field = catalogue.fieldByKey.get(key)
    return value === null || !field ? null : choiceLabel(field, value, language)
  }
  return [
    {
      key: 'name',
      head: label('name'),
      isRowHead: true,
      value: ({ name }) => name,
      cell: (system) => <Name system={system} reason={(why) => say(`outOfScope.${why}`)} />,
    },
    {
      key: 'division',
      head: label('owningDivision'),
      value: ({ division }) => division,
      cell: ({ division }) => division,
    },
    {
      key: 'status',
      head: label('status'),
      value: ({ status }) => status,
      cell: ({ status }) => choice('status', status),
    },
    {
      key: 'kindOfUse',
      head: label('kindOfUse'),
      isSecondary: true,
      cell: ({ kindOfUse }) => choice('kindOfUse', kindOfUse),
    },
    {
      key: 'networkZone',
      head: label('networkZone'),
      isSecondary: true,
      cell: ({ networkZone }) => choice('networkZone', networkZone),
    },
    {
      key: 'staffUsers',
      head: label('staffUsers'),
      unit: say('unit.people'),
      isNumber: true,
      isSecondary: true,
      value: ({ staffUsers }) => staffUsers,
      cell: ({ staffUsers }) => (staffUsers === null ? null : number(staffUsers)),
    },
    {
      key: 'nextRenewal',
      head: say('list.nextRenewal'),
      isSecondary: true,
      value: ({ nextRenewalOn }) => nextRenewalOn,
      cell: ({ nextRenewalOn, status }) =>
        nextRenewalOn && (
          <>
            <span className="tabular whitespace-nowrap">{nextRenewalOn}</span>
            {nextRenewalOn < day && status !== 'retired' && (
              <span className="block text-danger text-xs">{say('list.overdue')}</span>
            )}
          </>
        ),
    },
    {
      key: 'yearlyCost',
      head: costYear === null ? say('list.yearlyCost') : say('list.costOf', { year: String(costYear) }),
      isSecondary: true,
      unit: say('unit.yen'),
      isNumber: true,
      value: ({ yearlyCostYen }) => yearlyCostYen,
      cell: ({ yearlyCostYen }) => (yearlyCostYen === null ? null : number(yearlyCostYen)),
    },
    {
      key: 'completeness',
      head: say('completeness'),
      isNumber: true,
      isSecondary: true,
      value: ({ completeness }) => completenessShare(completeness),
      cell: ({ completeness }) => percent(completenessShare(completeness), 0),
    },
    {
      key: 'tags',
      head: label('tags'),
      isSecondary: true,
      cell: ({ tags }) => tags.join('、'),
    },
  ]
}

function Name({
  system: { systemId, name, shortName, outOfScope },
  reason,
}: {
  system: ListedSystem
  reason: (why: NonNullable<ListedSystem['outOfScope']>) => string
}) {
  return (
    <>
      <Go to="/ledger/systems/$systemId" params={{ systemId }}>
        {name}
      </Go>
      {shortName && shortName !== name && <span className="block text-quiet text-sm">{shortName}</span>}
      {outOfScope && (
        <span className="mt-1 block">
          <Badge tone="past">{reason(outOfScope)}</Badge>
        </span>
      )}
    </>
  )
}
