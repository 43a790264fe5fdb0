import { useEffect, useState } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { EntrancePage } from './entrance-page.tsx'
import { LinkForm } from './link-form.tsx'

/**
 * What a one-time link opens: the first administrator, or a password. The token stands behind `#`, which browsers do
 * not send; it is taken out of the address at once, so that nobody reads it over a shoulder or in a history.
 */
export default function LinkPage({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const [linkToken] = useState(takeToken)
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  const link = useQueryOf(directoryContract.showLink, { linkToken }, { enabled: linkToken !== '' })
  const city = link.data?.city
  const cityName = city ? (language === 'ja' ? city.nameJa : city.nameEn) : say('link.newCity')
  const isFirst = link.data?.kind === 'firstAdministrator'
  const purpose =
    link.data &&
    (isFirst
      ? say('link.firstPurpose', { city: cityName })
      : say('link.passwordPurpose', { name: link.data.name ?? '', loginName: link.data.loginName ?? '' }))
  return (
    <EntrancePage
      title={say(isFirst ? 'link.firstAdministrator' : 'link.password')}
      purpose={purpose}
      onLanguage={onLanguage}
    >
      {linkToken === '' ? (
        <Notice kind="caution" title={say('link.missing')} />
      ) : (
        <Loaded query={link}>{(data) => <LinkForm link={data} linkToken={linkToken} />}</Loaded>
      )}
      <p className="mt-8 text-sm">
        <a href="/">{say('link.toSignIn')}</a>
      </p>
    </EntrancePage>
  )
}

const key = 'saiteki.link'

/** The token of the address; a reload of the page finds it again in this tab. */
function takeToken(): string {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token) sessionStorage.setItem(key, token)
  return token || (sessionStorage.getItem(key) ?? '')
}
