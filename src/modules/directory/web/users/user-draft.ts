import type { CallerInputOf } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'
import type { directoryContract } from '../../contract.ts'
import type { Role } from '../../domain/roles.ts'
import type { User } from '../shown.ts'

export interface PostDraft {
  /** Keeps its row on the screen while others come and go. */
  key: string
  divisionId: string
  startsOn: string
  endsOn: string
  isMain: boolean
}

export interface UserDraft {
  loginName: string
  name: string
  role: Role
  language: Language
  vendorId: string
  posts: PostDraft[]
}

export const emptyUser: UserDraft = {
  loginName: '',
  name: '',
  role: 'division',
  language: 'ja',
  vendorId: '',
  posts: [],
}

export function draftOf(user: User): UserDraft {
  return {
    ...user,
    vendorId: user.vendorId ?? '',
    posts: user.posts.map((post) => ({
      ...post,
      key: `${post.divisionId} ${post.startsOn}`,
      endsOn: post.endsOn ?? '',
    })),
  }
}

/** What the operations take: the vendor only for a vendor's account. */
export function inputOf(
  draft: UserDraft,
): Omit<CallerInputOf<typeof directoryContract.addUser>, 'loginName'> {
  return {
    name: draft.name,
    role: draft.role,
    language: draft.language,
    vendorId: draft.role === 'vendor' ? draft.vendorId || null : null,
    posts: draft.posts.map(({ key: _, endsOn, ...post }) => ({ ...post, endsOn: endsOn || null })),
  }
}
