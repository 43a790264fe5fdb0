import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { roleLabels } from '#modules/directory/domain/roles.ts'
import { Failure, Skeleton, ToastProvider } from '#ui/feedback/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { type Session, SessionProvider } from '#ui/session/session.tsx'
import { chosenLanguage, LanguageProvider } from '#ui/words/index.ts'
import { Frame } from './frame/frame.tsx'
import { Permitted } from './frame/permitted.tsx'
import { permissionLabels } from './permission-labels.ts'
import { queries } from './queries.ts'

const SignInPage = lazy(() => import('#modules/directory/web/sign-in/sign-in-page.tsx'))
const LinkPage = lazy(() => import('#modules/directory/web/sign-in/link-page.tsx'))

/** Around everything: the answers remembered, the language, and who it is. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Entrance />
    </QueryClientProvider>
  )
}

/** Whoever is not signed in sees the sign-in page at the address they came to, and goes on there afterwards. */
function Entrance() {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const me = useQueryOf(directoryContract.currentPerson, {})
  const [chosen, setChosen] = useState(chosenLanguage)
  const person = me.data?.person
  const language = person?.language ?? chosen
  return (
    <LanguageProvider language={language}>
      <ToastProvider>
        <Suspense fallback={null}>
          {path === '/setup' ? (
            <LinkPage onLanguage={setChosen} />
          ) : person === null ? (
            <SignInPage onLanguage={setChosen} />
          ) : person ? (
            <SessionProvider session={sessionOf(person)}>
              <Frame>
                <Permitted>
                  <Outlet />
                </Permitted>
              </Frame>
            </SessionProvider>
          ) : (
            <main className="mx-auto max-w-2xl p-8">
              {me.error ? <Failure error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton />}
            </main>
          )}
        </Suspense>
      </ToastProvider>
    </LanguageProvider>
  )
}

type Person = NonNullable<OutputOf<typeof directoryContract.currentPerson>['person']>

function sessionOf(person: Person): Session {
  return { ...person, roleLabel: roleLabels[person.role], permissionLabels }
}
