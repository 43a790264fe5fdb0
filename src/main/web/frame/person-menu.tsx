import { useQueryClient } from '@tanstack/react-query'
import { CircleUserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Language } from '#kernel/module/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { Menu } from '#ui/overlay/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useGo } from '#ui/screens/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { keepLanguage, useLanguage } from '#ui/words/index.ts'
import { frameWords } from '../text/index.ts'
import { KeysDialog } from './keys-dialog.tsx'

/** Who it is, the language, own settings and the way out. */
export function PersonMenu() {
  const say = frameWords.useWords()
  const language = useLanguage()
  const { name, roleLabel, divisions, vendor } = useSession()
  const queries = useQueryClient()
  const go = useGo()
  const [areKeysShown, setAreKeysShown] = useState(false)
  const setLanguage = useCommandOf(directoryContract.setLanguage, {
    onDone: (_, input) => {
      keepLanguage(input.language)
      void queries.invalidateQueries()
    },
  })
  const signOut = useCommandOf(directoryContract.signOut, { onDone: () => location.assign('/') })
  useQuestionMark(() => setAreKeysShown(true))
  const languageEntry = (code: Language, label: string) => ({
    label: <span lang={code}>{label}</span>,
    isChosen: language === code,
    onChoose: () => setLanguage.mutate({ language: code }),
  })
  const belongsTo = [roleLabel[language], ...divisions.map((division) => division.name), vendor?.name]
  return (
    <>
      <Menu
        label={say('person.menu', { name })}
        button={
          <>
            <CircleUserRound aria-hidden size={22} />
            <span className="hidden max-w-40 truncate text-sm lg:inline">{name}</span>
          </>
        }
        head={
          <>
            <p className="font-bold">{name}</p>
            <p className="text-quiet text-sm">{[...new Set(belongsTo.filter(Boolean))].join(' / ')}</p>
          </>
        }
        entries={[
          languageEntry('ja', '日本語'),
          languageEntry('en', 'English'),
          { label: say('person.account'), onChoose: () => go({ to: '/account' }) },
          { label: say('person.keys'), onChoose: () => setAreKeysShown(true) },
          { label: say('person.signOut'), onChoose: () => signOut.mutate({}) },
        ]}
      />
      {areKeysShown && <KeysDialog onClose={() => setAreKeysShown(false)} />}
    </>
  )
}

/** `?` outside a field. */
function useQuestionMark(act: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest('input,textarea,select,dialog')
      if (event.key === '?' && !isTyping) act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [act])
}
