import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Form, TextField, useDraft } from '#ui/form/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { passwordCodes } from './password-codes.ts'
import { PasswordField } from './password-field.tsx'

/** The names a first administrator needs, and a password. */
export function LinkForm({
  link,
  linkToken,
}: {
  link: OutputOf<typeof directoryContract.showLink>
  linkToken: string
}) {
  const say = directoryScreenWords.useWords()
  const { values, set } = useDraft({
    code: '',
    nameJa: '',
    nameEn: '',
    loginName: '',
    name: '',
    password: '',
  })
  const open = useCommandOf(directoryContract.openLink, {
    onDone: () => {
      sessionStorage.clear()
      location.assign('/')
    },
  })
  const isFirst = link.kind === 'firstAdministrator'
  const { code, nameJa, nameEn, loginName, name, password } = values
  const submit = () =>
    open.mutate({
      linkToken,
      password,
      ...(isFirst && { loginName, name }),
      ...(isFirst && !link.city && { city: { code, nameJa, nameEn } }),
    })
  return (
    <Form
      error={open.error}
      fieldOf={{
        ...Object.fromEntries(passwordCodes.map((one) => [one, 'password'])),
        'directory.cityCodeTaken': 'city.code',
        'directory.badCityCode': 'city.code',
      }}
      labels={{
        'city.code': say('city.code'),
        'city.nameJa': say('city.nameJa'),
        'city.nameEn': say('city.nameEn'),
        loginName: say('loginName'),
        name: say('name'),
        password: say('password'),
      }}
      onSubmit={submit}
    >
      {isFirst && !link.city && (
        <>
          <TextField
            name="city.code"
            label={say('city.code')}
            hint={say('city.codeHint')}
            isRequired
            inputMode="numeric"
            value={code}
            onChange={set('code')}
          />
          <TextField
            name="city.nameJa"
            label={say('city.nameJa')}
            isRequired
            value={nameJa}
            onChange={set('nameJa')}
          />
          <TextField
            name="city.nameEn"
            label={say('city.nameEn')}
            isRequired
            value={nameEn}
            onChange={set('nameEn')}
          />
        </>
      )}
      {isFirst && (
        <>
          <TextField
            name="name"
            label={say('name')}
            isRequired
            autoComplete="name"
            value={name}
            onChange={set('name')}
          />
          <TextField
            name="loginName"
            label={say('loginName')}
            hint={say('loginNameHint')}
            isRequired
            autoComplete="username"
            value={loginName}
            onChange={set('loginName')}
          />
        </>
      )}
      <PasswordField
        name="password"
        label={say('password')}
        hint={say('passwordHint')}
        isRequired
        isNew
        value={password}
        onChange={set('password')}
      />
      <div>
        <Button type="submit" kind="primary" isBusy={open.isPending || open.isSuccess}>
          {say(isFirst ? 'register' : 'setPassword')}
        </Button>
      </div>
    </Form>
  )
}
