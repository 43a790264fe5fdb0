import type { CallerInputOf, Operation } from '#kernel/contract/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { type CommandOf, useCommandOf } from '#ui/request/index.ts'
import { directoryScreenWords } from '../text/index.ts'

/** Adding a name, or changing one that is known so that it can be taken back; either is told and closes the dialog. */
export function useNameCommands<Add extends Operation, Change extends Operation>({
  add,
  change,
  list,
  known,
  name,
  onClose,
}: {
  add: Add
  change: Change
  list: Operation
  /** As it stands in the list. */
  known: CallerInputOf<Change> | undefined
  /** As it is typed. */
  name: string
  onClose: () => void
}): { add: CommandOf<Add>; change: CommandOf<Change> } {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const refreshes = [list]
  const takeBack = useCommandOf(change, { refreshes })
  return {
    add: useCommandOf(add, {
      refreshes,
      onDone: () => {
        tell({ text: say('names.added', { name }) })
        onClose()
      },
    }),
    change: useCommandOf(change, {
      refreshes,
      onDone: () => {
        tell({
          text: say('names.changed', { name }),
          ...(known && { undo: () => takeBack.mutate(known) }),
        })
        onClose()
      },
    }),
  }
}
