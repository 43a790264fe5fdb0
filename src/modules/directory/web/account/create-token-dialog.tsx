import { Button, CopyButton } from '#ui/action/index.ts'
import { ChoiceGroup, Form, NumberField, TextField, useDraft } from '#ui/form/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'

const usualDays = 90

/** Asks for a name, permissions and days; then shows the token, this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const say = directoryScreenWords.useWords()
  const create = useCommandOf(directoryContract.createToken, { refreshes: [directoryContract.listTokens] })
  if (create.data) return <TokenDialog {...create.data} onClose={onClose} />
  return (
    <Dialog title={say('tokens.add')} onClose={onClose}>
      <TokenForm create={create} />
    </Dialog>
  )
}

type Create = ReturnType<typeof useCommandOf<typeof directoryContract.createToken>>

function TokenForm({ create }: { create: Create }) {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const { permissions, permissionLabels } = useSession()
  const { values, set } = useDraft({
    name: '',
    permissions: [] as string[],
    days: usualDays as number | null,
  })
  const choices = Object.keys(permissions).map((key) => ({
    value: key,
    label: permissionLabels[key]?.[language] ?? key,
  }))
  return (
    <Form
      error={create.error}
      fieldOf={{ 'directory.nameTaken': 'name', 'directory.beyondOwnPermissions': 'permissions' }}
      labels={{
        name: say('tokens.name'),
        permissions: say('tokens.permissions'),
        days: say('tokens.days'),
      }}
      onSubmit={() => create.mutate({ ...values, days: values.days ?? 0 })}
    >
      <TextField
        name="name"
        label={say('tokens.name')}
        hint={say('tokens.nameHint')}
        isRequired
        value={values.name}
        onChange={set('name')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="permissions"
        label={say('tokens.permissions')}
        hint={say('tokens.permissionsHint')}
        isRequired
        choices={choices}
        chosen={values.permissions}
        onChange={set('permissions')}
      />
      <NumberField
        name="days"
        label={say('tokens.days')}
        isRequired
        value={values.days}
        onChange={set('days')}
      />
      <div>
        <Button type="submit" kind="primary" isBusy={create.isPending}>
          {say('tokens.add')}
        </Button>
      </div>
    </Form>
  )
}

function TokenDialog({
  token,
  expiresAt,
  onClose,
}: {
  token: string
  expiresAt: string
  onClose: () => void
}) {
  const say = directoryScreenWords.useWords()
  const { time } = useFormats()
  return (
    <Dialog
      title={say('tokens.show')}
      onClose={onClose}
      actions={
        <>
          <CopyButton text={token} />
          <Button kind="primary" size="small" onClick={onClose}>
            {say('linkDialog.done')}
          </Button>
        </>
      }
    >
      <Notice kind="caution" title={say('tokens.once')} />
      <code className="mt-4 block select-all break-all bg-sunken p-3 text-sm">{token}</code>
      <p className="mt-2 text-quiet text-sm">
        {say('tokens.expires')}: {time(expiresAt)}
      </p>
    </Dialog>
  )
}
