import { SelectField, TextField } from '#ui/form/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { type Role, roleLabels, roles } from '../../domain/roles.ts'
import { directoryScreenWords } from '../text/index.ts'
import { PostsField } from './posts-field.tsx'
import type { UserDraft } from './user-draft.ts'

/** Where errors that name no path belong in a user's form. */
export const userFieldOf = {
  'directory.loginNameTaken': 'loginName',
  'directory.vendorNeeded': 'vendorId',
  'directory.unknownVendor': 'vendorId',
  'directory.lastAdministrator': 'role',
} as const

/** Name, role, language, vendor and posts: the same for a new user and for a change. */
export function UserFields({
  draft,
  change,
}: {
  draft: UserDraft
  change: (part: Partial<UserDraft>) => void
}) {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const vendors = useQueryOf(directoryContract.listVendors, {})
  return (
    <>
      <TextField
        name="name"
        label={say('name')}
        isRequired
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        name="role"
        label={say('role')}
        isRequired
        value={draft.role}
        onChange={(role) => change({ role: role as Role })}
        choices={roles.map((role) => ({ value: role, label: roleLabels[role][language] }))}
      />
      {draft.role === 'vendor' && (
        <SelectField
          name="vendorId"
          label={say('vendor')}
          isRequired
          emptyLabel={say('vendorChoose')}
          value={draft.vendorId}
          onChange={(vendorId) => change({ vendorId })}
          choices={(vendors.data?.vendors ?? []).map(({ vendorId, name }) => ({
            value: vendorId,
            label: name,
          }))}
        />
      )}
      <SelectField
        name="language"
        label={say('account.language')}
        value={draft.language}
        onChange={(chosen) => change({ language: chosen as UserDraft['language'] })}
        choices={[
          { value: 'ja', label: '日本語' },
          { value: 'en', label: 'English' },
        ]}
      />
      {draft.role !== 'vendor' && <PostsField posts={draft.posts} onChange={(posts) => change({ posts })} />}
    </>
  )
}

export function useUserLabels() {
  const say = directoryScreenWords.useWords()
  return {
    loginName: say('loginName'),
    name: say('name'),
    role: say('role'),
    vendorId: say('vendor'),
    language: say('account.language'),
  }
}
