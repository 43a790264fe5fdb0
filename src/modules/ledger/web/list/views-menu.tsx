import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { Menu } from '#ui/overlay/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { isShown, type ListSearch, searchOf } from './list-search.ts'
import { ManageViewsDialog } from './manage-views-dialog.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'

/** The person's own views of the list: opened from here, kept under a name, changed. */
export function ViewsMenu({
  search,
  onOpen,
}: {
  search: ListSearch
  onOpen: (search: Partial<ListSearch>) => void
}) {
  const say = ledgerWords.useWords()
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const views = useQueryOf(ledgerContract.listViews, {}).data?.views ?? []
  const current = views.find((view) => isShown(view, search))
  return (
    <>
      <Menu
        button={
          <>
            <Bookmark aria-hidden size={18} />
            {current ? `${say('views')}: ${current.name}` : say('views')}
          </>
        }
        entries={[
          ...views.map((view) => ({
            label: view.name,
            isChosen: view === current,
            onChoose: () => onOpen(searchOf(view)),
          })),
          { label: say('views.save'), onChoose: () => setDialog('save') },
          ...(views.length > 0 ? [{ label: say('views.manage'), onChoose: () => setDialog('manage') }] : []),
        ]}
      />
      {dialog === 'save' && <SaveViewDialog search={search} onClose={() => setDialog(null)} />}
      {dialog === 'manage' && (
        <ManageViewsDialog views={views} search={search} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
