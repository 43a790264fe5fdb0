import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { Form, useDraft } from '#ui/form/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import type { User } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'
import { draftOf, inputOf } from './user-draft.ts'
import { UserFields, userFieldOf, useUserLabels } from './user-fields.tsx'

const refreshes = [directoryContract.listUsers, directoryContract.currentPerson]

/** Changes role, posts, name and language; the change can be taken back. */
export function UserForm({ user }: { user: User }) {
  const say = directoryScreenWords.useWords()
  const labels = useUserLabels()
  const tell = useToast()
  const { values, change, isChanged, reset } = useDraft(draftOf(user))
  const takeBack = useCommandOf(directoryContract.changeUser, { refreshes })
  const save = useCommandOf(directoryContract.changeUser, {
    refreshes,
    onDone: (_, { name }) => {
      const before = draftOf(user)
      reset(values)
      tell({
        text: say('users.changed', { name }),
        undo: () => {
          takeBack.mutate({ userId: user.userId, isDisabled: user.isDisabled, ...inputOf(before) })
          reset(before)
        },
      })
    },
  })
  const submit = () => save.mutate({ userId: user.userId, isDisabled: user.isDisabled, ...inputOf(values) })
  return (
    <Form error={save.error} fieldOf={userFieldOf} labels={labels} onSubmit={submit}>
      <UserFields draft={values} change={change} />
      <div>
        <Button type="submit" kind="primary" isBusy={save.isPending} disabled={!isChanged}>
          {say('save')}
        </Button>
      </div>
    </Form>
  )
}
