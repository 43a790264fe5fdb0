import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { Form, TextField, useDraft } from '#ui/form/index.ts'
import { Page } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useGo } from '#ui/screens/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { LinkDialog } from './link-dialog.tsx'
import { emptyUser, inputOf } from './user-draft.ts'
import { UserFields, userFieldOf, useUserLabels } from './user-fields.tsx'

export default function NewUserPage() {
  const say = directoryScreenWords.useWords()
  const labels = useUserLabels()
  const go = useGo()
  const { values, set, change } = useDraft(emptyUser)
  const [link, setLink] = useState<{ path: string; expiresAt: string } | null>(null)
  const add = useCommandOf(directoryContract.addUser, {
    refreshes: [directoryContract.listUsers],
    onDone: (output) => setLink(output.link),
  })
  return (
    <Page
      title={say('users.add')}
      purpose={say('users.addPurpose')}
      trail={[{ label: say('users.title'), to: '/administration/users' }]}
    >
      <Form
        error={add.error}
        fieldOf={userFieldOf}
        labels={labels}
        onSubmit={() => add.mutate({ loginName: values.loginName, ...inputOf(values) })}
      >
        <TextField
          name="loginName"
          label={say('loginName')}
          hint={say('loginNameHint')}
          isRequired
          value={values.loginName}
          onChange={set('loginName')}
        />
        <UserFields draft={values} change={change} />
        <div>
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {say('register')}
          </Button>
        </div>
      </Form>
      {link && (
        <LinkDialog name={values.name} link={link} onClose={() => go({ to: '/administration/users' })} />
      )}
    </Page>
  )
}
