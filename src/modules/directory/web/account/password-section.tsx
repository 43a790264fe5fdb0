import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { Form, useDraft } from '#ui/form/index.ts'
import { Notice, Section } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { directoryContract } from '../../contract.ts'
import { passwordCodes } from '../sign-in/password-codes.ts'
import { PasswordField } from '../sign-in/password-field.tsx'
import { directoryScreenWords } from '../text/index.ts'

const empty = { currentPassword: '', newPassword: '' }

/** A new password for oneself; sample accounts have a published one that stays. */
export function PasswordSection() {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const { isSample } = useSession()
  const { values, set, reset } = useDraft(empty)
  const change = useCommandOf(directoryContract.changePassword, {
    refreshes: [directoryContract.listSessions],
    onDone: () => {
      reset(empty)
      tell({ text: say('password.changed') })
    },
  })
  return (
    <Section title={say('password')}>
      {isSample ? (
        <Notice title={say('account.sample')} />
      ) : (
        <Form
          error={change.error}
          fieldOf={{
            'directory.wrongPassword': 'currentPassword',
            ...Object.fromEntries(passwordCodes.map((code) => [code, 'newPassword'])),
          }}
          labels={{ currentPassword: say('password.current'), newPassword: say('newPassword') }}
          onSubmit={() => change.mutate(values)}
        >
          <PasswordField
            name="currentPassword"
            label={say('password.current')}
            isRequired
            value={values.currentPassword}
            onChange={set('currentPassword')}
          />
          <PasswordField
            name="newPassword"
            label={say('newPassword')}
            hint={say('passwordHint')}
            isRequired
            isNew
            value={values.newPassword}
            onChange={set('newPassword')}
          />
          <div>
            <Button type="submit" kind="primary" isBusy={change.isPending}>
              {say('password.change')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  )
}
