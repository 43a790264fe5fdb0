import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { Button } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Form, SelectField, TextField, useDraft } from '#ui/form/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useCommandOf, useQueryOf } from '#ui/request/index.ts'
import { keepLanguage, useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { EntrancePage } from './entrance-page.tsx'
import { PasswordField } from './password-field.tsx'

interface City {
  code: string
  nameJa: string
  nameEn: string
  isSample: boolean
}

/** Shown at any address to whoever is not signed in; afterwards that address opens. */
export default function SignInPage({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const say = directoryScreenWords.useWords()
  const cities = useQueryOf(directoryContract.listCities, {})
  return (
    <EntrancePage title={say('signIn')} purpose={say('signIn.purpose')} onLanguage={onLanguage}>
      <Loaded query={cities}>
        {({ cities: all }) =>
          all.length === 0 ? (
            <Notice kind="caution" title={say('signIn.noCity')} />
          ) : (
            <SignInForm cities={all} />
          )
        }
      </Loaded>
    </EntrancePage>
  )
}

function SignInForm({ cities }: { cities: readonly City[] }) {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const [first] = cities
  const { values, set } = useDraft({ cityCode: first?.code ?? '', loginName: '', password: '' })
  const [isDone, setIsDone] = useState(false)
  const signIn = useCommandOf(directoryContract.signIn, {
    onDone: ({ language: own }) => {
      keepLanguage(own)
      setIsDone(true)
      void queries.resetQueries()
    },
  })
  return (
    <Form
      isShort
      error={signIn.error}
      labels={{ loginName: say('loginName'), password: say('password'), cityCode: say('city') }}
      onSubmit={() => signIn.mutate(values)}
    >
      {cities.length > 1 && (
        <SelectField
          name="cityCode"
          label={say('city')}
          value={values.cityCode}
          onChange={set('cityCode')}
          choices={cities.map((city) => ({
            value: city.code,
            label: language === 'ja' ? city.nameJa : city.nameEn,
          }))}
        />
      )}
      <TextField
        name="loginName"
        label={say('loginName')}
        autoComplete="username"
        value={values.loginName}
        onChange={set('loginName')}
      />
      <PasswordField
        name="password"
        label={say('password')}
        value={values.password}
        onChange={set('password')}
      />
      <div>
        <Button type="submit" kind="primary" isBusy={signIn.isPending || isDone}>
          {say('signIn')}
        </Button>
      </div>
      <p className="text-quiet text-sm">
        {say('signIn.forgot')}
        {cities.some(({ isSample }) => isSample) && (
          <span className="mt-1 block">{say('signIn.sample')}</span>
        )}
      </p>
    </Form>
  )
}
