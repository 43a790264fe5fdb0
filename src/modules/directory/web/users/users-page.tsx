import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { GoButton } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Badge, EmptyState, Page } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { type Column, DensitySwitch, FilterBar, FilterSelect, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { type Role, roleLabels, roles } from '../../domain/roles.ts'
import { isNamed } from '../names/name-search.ts'
import type { User } from '../shown.ts'
import { directoryScreenWords } from '../text/index.ts'
import { usersSearch } from './users-search.ts'

/** Who uses Saiteki, in what role. */
export default function UsersPage() {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const [{ text, role }, change] = useAddress(usersSearch)
  const users = useQueryOf(directoryContract.listUsers, {})
  const divisions = useQueryOf(directoryContract.listDivisions, {})
  const names = useMemo(
    () => new Map(divisions.data?.divisions.map(({ divisionId, name }) => [divisionId, name])),
    [divisions.data],
  )
  const columns = useColumns(names)
  return (
    <Page
      title={say('users.title')}
      purpose={say('users.purpose')}
      action={
        <GoButton kind="primary" icon={<Plus aria-hidden size={18} />} to="/administration/users/new">
          {say('users.add')}
        </GoButton>
      }
    >
      <FilterBar
        label={say('filter.user')}
        text={text}
        onText={(next) => change({ text: next }, { isStep: false })}
        onClear={text || role ? () => change({ text: undefined, role: undefined }) : undefined}
      >
        <FilterSelect
          label={say('role')}
          value={role ?? ''}
          everything={say('filter.everyRole')}
          choices={roles.map((one) => ({ value: one, label: roleLabels[one][language] }))}
          onChange={(next) => change({ role: next ? (next as Role) : undefined })}
        />
      </FilterBar>
      <Loaded query={users}>
        {(data) => {
          const rows = data.users.filter(
            (user) =>
              isNamed({ name: user.name, kana: user.loginName }, text) && (!role || user.role === role),
          )
          return (
            <>
              <div className="mb-2 flex items-center justify-between gap-4 text-sm">
                <p>{say('users.count', { count: rows.length })}</p>
                <DensitySwitch />
              </div>
              <Table
                caption={say('users.title')}
                columns={columns}
                rows={rows}
                rowKey={({ userId }) => userId}
                empty={<EmptyState title={say('users.noneFound')}>{say('users.noneFoundBody')}</EmptyState>}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function useColumns(divisionNames: ReadonlyMap<string, string>): readonly Column<User>[] {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  return useMemo(() => {
    const belongs = (user: User) =>
      user.posts
        .filter(({ startsOn, endsOn }) => startsOn <= today() && (endsOn === null || endsOn >= today()))
        .map(({ divisionId }) => divisionNames.get(divisionId) ?? '')
        .join('、')
    return [
      {
        key: 'name',
        head: say('name'),
        isRowHead: true,
        cell: (user) => (
          <Go to="/administration/users/$userId" params={{ userId: user.userId }}>
            {user.name}
          </Go>
        ),
        value: (user) => user.name,
      },
      {
        key: 'loginName',
        head: say('loginName'),
        isSecondary: true,
        cell: (user) => user.loginName,
        value: (user) => user.loginName,
      },
      {
        key: 'role',
        head: say('role'),
        cell: (user) => <span className="break-keep">{roleLabels[user.role][language]}</span>,
        value: (user) => roles.indexOf(user.role),
      },
      { key: 'belongs', head: say('belongs'), cell: (user) => belongs(user) || '—', value: belongs },
      {
        key: 'state',
        head: say('state'),
        isSecondary: true,
        cell: (user) => <UserState user={user} />,
        value: (user) => (user.isDisabled ? 2 : user.hasPassword ? 0 : 1),
      },
    ]
  }, [say, language, divisionNames])
}

/** Whether the person can sign in. */
export function UserState({ user }: { user: User }) {
  const say = directoryScreenWords.useWords()
  if (user.isDisabled) return <Badge tone="danger">{say('state.disabled')}</Badge>
  if (!user.hasPassword) return <Badge tone="caution">{say('state.noPassword')}</Badge>
  return (
    <>
      <Badge tone="good">{say('state.ok')}</Badge> {user.isSample && <Badge>{say('state.sample')}</Badge>}
    </>
  )
}
