import { useDraft } from '#ui/form/index.ts'
import { directoryContract } from '../../contract.ts'
import { NameDialog, nameDraftOf } from '../names/name-dialog.tsx'
import type { Named } from '../names/named.ts'
import { useNameCommands } from '../names/use-name-commands.ts'

/** A new division, or a change that can be taken back. */
export function DivisionDialog({ division, onClose }: { division: Named | undefined; onClose: () => void }) {
  const draft = useDraft(nameDraftOf(division))
  const { name, kana, endsOn } = draft.values
  const { add, change } = useNameCommands({
    add: directoryContract.addDivision,
    change: directoryContract.changeDivision,
    list: directoryContract.listDivisions,
    known: division && {
      divisionId: division.id,
      name: division.name,
      kana: division.kana,
      abolishedOn: division.endsOn,
    },
    name,
    onClose,
  })
  return (
    <NameDialog
      kind="divisions"
      known={division}
      draft={draft}
      endField="abolishedOn"
      error={division ? change.error : add.error}
      isBusy={add.isPending || change.isPending}
      onSubmit={() =>
        division
          ? change.mutate({ divisionId: division.id, name, kana, abolishedOn: endsOn || null })
          : add.mutate({ name, kana })
      }
      onClose={onClose}
    />
  )
}
