import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { Failure, useToast } from '#ui/feedback/index.ts'
import { Form, TextField } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { isShown, type ListSearch, viewOf } from './list-search.ts'
import type { SavedView } from './saved-view.ts'

/** Renames views, replaces them by what the list shows, deletes them. */
export function ManageViewsDialog({
  views,
  search,
  onClose,
}: {
  views: readonly SavedView[]
  search: ListSearch
  onClose: () => void
}) {
  const say = ledgerWords.useWords()
  return (
    <Dialog title={say('views.manageTitle')} onClose={onClose}>
      <ul className="grid gap-6">
        {views.map((view) => (
          <li key={view.viewId}>
            <OneView view={view} search={search} isLast={views.length === 1} onClose={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const refreshes = [ledgerContract.listViews]

function OneView({
  view: { viewId, name, ...kept },
  search,
  isLast,
  onClose,
}: {
  view: SavedView
  search: ListSearch
  isLast: boolean
  onClose: () => void
}) {
  const say = ledgerWords.useWords()
  const tell = useToast()
  const [typed, setTyped] = useState(name)
  const rename = useCommandOf(ledgerContract.changeView, {
    refreshes,
    onDone: (_, input) => tell({ text: say('views.renamed', { name: input.name }) }),
  })
  const replace = useCommandOf(ledgerContract.changeView, {
    refreshes,
    onDone: () =>
      tell({
        text: say('views.overwritten', { name }),
        undo: () => takeBack.mutate({ viewId, name, ...kept }),
      }),
  })
  const takeBack = useCommandOf(ledgerContract.changeView, { refreshes })
  const putBack = useCommandOf(ledgerContract.addView, { refreshes })
  const remove = useCommandOf(ledgerContract.deleteView, {
    refreshes,
    onDone: () => {
      tell({ text: say('views.deleted', { name }), undo: () => putBack.mutate({ name, ...kept }) })
      if (isLast) onClose()
    },
  })
  // several forms on one page: each field has a name of its own
  const field = `name.${viewId}`
  const failed = replace.error ?? remove.error
  return (
    <Form
      isShort
      error={rename.error}
      labels={{ [field]: say('views.name') }}
      fieldOf={{ 'ledger.viewNameTaken': field }}
      onSubmit={() => rename.mutate({ viewId, name: typed, ...kept })}
    >
      <TextField name={field} label={say('views.name')} value={typed} onChange={setTyped} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          disabled={typed.trim() === '' || typed === name}
          isBusy={rename.isPending}
        >
          {say('views.rename')}
        </Button>
        {!isShown(kept, search) && (
          <Button
            size="small"
            aria-label={say('views.actOn', { name, act: say('views.overwrite') })}
            isBusy={replace.isPending}
            onClick={() => replace.mutate({ viewId, name, ...viewOf(search) })}
          >
            {say('views.overwrite')}
          </Button>
        )}
        <Button
          kind="plain"
          size="small"
          aria-label={say('views.actOn', { name, act: say('views.delete') })}
          isBusy={remove.isPending}
          onClick={() => remove.mutate({ viewId })}
        >
          {say('views.delete')}
        </Button>
      </div>
      {failed && <Failure error={failed} />}
    </Form>
  )
}
