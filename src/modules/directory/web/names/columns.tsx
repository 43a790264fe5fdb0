import { Button } from '#ui/action/index.ts'
import { Badge } from '#ui/page/index.ts'
import type { Column } from '#ui/table/index.ts'
import type { directoryScreenWords } from '../text/index.ts'
import type { Named } from './named.ts'

export const nameColumn = (head: string): Column<Named> => ({
  key: 'name',
  head,
  isRowHead: true,
  cell: ({ name }) => name,
  value: ({ kana, name }) => kana || name,
})

export const endColumn = (head: string, over: string): Column<Named> => ({
  key: 'endsOn',
  head,
  cell: ({ endsOn }) =>
    endsOn ? (
      <>
        <span className="tabular whitespace-nowrap">{endsOn}</span> <Badge>{over}</Badge>
      </>
    ) : (
      '—'
    ),
  value: ({ endsOn }) => endsOn,
})

export const changeColumn = (
  say: ReturnType<typeof directoryScreenWords.useWords>,
  onChange: (id: string) => void,
): Column<Named> => ({
  key: 'change',
  head: say('change'),
  isHeadHidden: true,
  cell: ({ id, name }) => (
    <Button kind="plain" size="small" aria-label={say('names.change', { name })} onClick={() => onChange(id)}>
      {say('change')}
    </Button>
  ),
})
