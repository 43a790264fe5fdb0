import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { Failure, useToast } from '#ui/feedback/index.ts'
import { Confirm } from '#ui/overlay/index.ts'
import { Section } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import type { User } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'
import { LinkDialog } from './link-dialog.tsx'
import { draftOf, inputOf } from './user-draft.ts'

/** Ends or opens the way in: disable and enable, and a new link for a password. */
export function AccessSection({ user }: { user: User }) {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const [asked, setAsked] = useState<'disable' | 'reset' | null>(null)
  const [link, setLink] = useState<{ path: string; expiresAt: string } | null>(null)
  const { name } = user
  const change = useCommandOf(directoryContract.changeUser, {
    refreshes: [directoryContract.listUsers, directoryContract.listSessions],
    onDone: (_, { isDisabled }) => {
      setAsked(null)
      tell({ text: say(isDisabled ? 'users.disabled' : 'users.enabled', { name }) })
    },
  })
  const reset = useCommandOf(directoryContract.resetPassword, {
    onDone: (output) => {
      setAsked(null)
      setLink(output)
    },
  })
  const setDisabled = (isDisabled: boolean) =>
    change.mutate(
      { userId: user.userId, ...inputOf(draftOf(user)), isDisabled },
      { onError: () => setAsked(null) },
    )
  const error = change.error ?? reset.error
  return (
    <Section title={say('users.access')}>
      {error && (
        <div className="mb-3">
          <Failure error={error} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {!user.isSample && <Button onClick={() => setAsked('reset')}>{say('users.reset')}</Button>}
        {user.isDisabled ? (
          <Button isBusy={change.isPending} onClick={() => setDisabled(false)}>
            {say('users.enable')}
          </Button>
        ) : (
          <Button onClick={() => setAsked('disable')}>{say('users.disable')}</Button>
        )}
      </div>
      {asked === 'disable' && (
        <Confirm
          title={say('users.disableTitle', { name })}
          verb={say('users.disable')}
          isDanger
          isBusy={change.isPending}
          onConfirm={() => setDisabled(true)}
          onClose={() => setAsked(null)}
        >
          <p>{say('users.disableBody')}</p>
        </Confirm>
      )}
      {asked === 'reset' && (
        <Confirm
          title={say('users.resetTitle', { name })}
          verb={say('users.reset')}
          isBusy={reset.isPending}
          onConfirm={() => reset.mutate({ userId: user.userId }, { onError: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          <p>{say('users.resetBody')}</p>
        </Confirm>
      )}
      {link && <LinkDialog name={name} link={link} onClose={() => setLink(null)} />}
    </Section>
  )
}
