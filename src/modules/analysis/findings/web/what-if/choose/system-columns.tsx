import type { OutputOf } from '#kernel/contract/index.ts'
import type { ledgerContract } from '#modules/ledger/contract.ts'
import { Button } from '#ui/action/index.ts'
import { Badge } from '#ui/page/index.ts'
import type { Column } from '#ui/table/index.ts'
import type { screenWords } from '../../text/index.ts'

export type ListedSystem = OutputOf<typeof ledgerContract.listSystems>['systems'][number]

export function systemColumns(
  say: ReturnType<typeof screenWords.useWords>,
  retired: ReadonlySet<string>,
  onRows: (systemId: string) => void,
): Column<ListedSystem>[] {
  return [
    {
      key: 'name',
      head: say('column.system'),
      isRowHead: true,
      cell: ({ systemId, name, outOfScope }) => (
        <>
          {name}{' '}
          {retired.has(systemId) ? (
            <Badge tone="accent">{say('whatIf.isRetired')}</Badge>
          ) : (
            outOfScope && <Badge>{say('whatIf.outOfScope')}</Badge>
          )}
        </>
      ),
    },
    {
      key: 'division',
      head: say('column.division'),
      isSecondary: true,
      cell: ({ division }) => division,
    },
    {
      key: 'rows',
      head: say('whatIf.rows'),
      isHeadHidden: true,
      cell: ({ systemId, name }) => (
        <span className="flex justify-end whitespace-nowrap">
          <Button
            size="small"
            aria-label={say('whatIf.rowsOf', { system: name })}
            onClick={() => onRows(systemId)}
          >
            {say('whatIf.rows')}
          </Button>
        </span>
      ),
    },
  ]
}
