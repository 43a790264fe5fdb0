import { useQueryClient } from '@tanstack/react-query'
import type { Language } from '#kernel/module/index.ts'
import { ChoiceGroup } from '#ui/form/index.ts'
import { DescriptionList, Page, Section } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { keepLanguage, useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TokensSection } from './tokens-section.tsx'

/** What a person settles for themselves. */
export default function AccountPage() {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const { name, roleLabel, divisions, vendor } = useSession()
  return (
    <Page title={say('account.title')} purpose={say('account.purpose')}>
      <DescriptionList
        items={[
          { term: say('name'), detail: name },
          { term: say('role'), detail: roleLabel[language] },
          vendor
            ? { term: say('vendor'), detail: vendor.name }
            : {
                term: say('belongs'),
                detail: divisions.map((one) => one.name).join('、') || say('noAnswerNeeded'),
              },
        ]}
      />
      <LanguageSection />
      <PasswordSection />
      <SessionsSection />
      <TokensSection />
    </Page>
  )
}

function LanguageSection() {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const setLanguage = useCommandOf(directoryContract.setLanguage, {
    onDone: (_, input) => {
      keepLanguage(input.language)
      void queries.invalidateQueries()
    },
  })
  return (
    <Section title={say('account.language')}>
      <ChoiceGroup
        kind="radio"
        name="language"
        label={say('account.languageHint')}
        chosen={[language]}
        choices={[
          { value: 'ja', label: '日本語' },
          { value: 'en', label: 'English' },
        ]}
        onChange={([chosen]) => setLanguage.mutate({ language: chosen as Language })}
      />
    </Section>
  )
}
