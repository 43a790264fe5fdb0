import { GoButton } from '#ui/action/index.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useParam } from '#ui/screens/index.ts'
import { directoryContract } from '../../contract.ts'
import { SessionsSection } from '../account/sessions-section.tsx'
import { directoryScreenWords } from '../text/index.ts'
import { AccessSection } from './access-section.tsx'
import { UserForm } from './user-form.tsx'
import { UserState } from './users-page.tsx'

/** One user: what they are, whether they can sign in, and where they are signed in. */
export default function UserPage() {
  const say = directoryScreenWords.useWords()
  const userId = useParam('userId')
  const users = useQueryOf(directoryContract.listUsers, {})
  const user = users.data?.users.find((one) => one.userId === userId)
  return (
    <Page
      title={user?.name ?? say('users.title')}
      purpose={
        user && (
          <>
            {user.loginName} <UserState user={user} />
          </>
        )
      }
      trail={[{ label: say('users.title'), to: '/administration/users' }]}
    >
      <Loaded query={users}>
        {() =>
          user ? (
            <>
              <UserForm key={userId} user={user} />
              <AccessSection user={user} />
              <SessionsSection userId={userId} />
            </>
          ) : (
            <EmptyState
              title={say('users.notFound')}
              action={<GoButton to="/administration/users">{say('users.title')}</GoButton>}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
