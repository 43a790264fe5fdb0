import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { done, language, link, loginName, personName, post, role } from './shapes.ts'

const userErrors = {
  'directory.loginNameTaken': 409,
  'directory.vendorNeeded': 422,
  'directory.divisionNeeded': 422,
  'directory.unknownDivision': 422,
  'directory.unknownVendor': 422,
  'directory.lastAdministrator': 409,
} as const

export const listUsers = query({
  route: 'GET /api/directory/users',
  summary: { ja: '利用者の一覧', en: 'List users' },
  permission: 'directory.users',
  input: z.object({}),
  output: z.object({
    users: z.array(
      z.object({
        userId: z.string(),
        loginName: z.string(),
        name: z.string(),
        role,
        language,
        vendorId: z.string().nullable(),
        isSample: z.boolean(),
        isDisabled: z.boolean(),
        hasPassword: z.boolean(),
        posts: z.array(post),
      }),
    ),
  }),
})

const about = {
  name: personName,
  role,
  language: language.default('ja'),
  /** For 委託事業者 alone. */
  vendorId: z.uuid().nullable().default(null),
  /** Posts, concurrent ones (兼務) too, with their days. */
  posts: z.array(post).max(50).default([]),
}

export const addUser = command({
  route: 'POST /api/directory/users',
  summary: { ja: '利用者を加える', en: 'Add a user' },
  permission: 'directory.users',
  input: z.object({ loginName, ...about }),
  /** The link by which the person sets a password. */
  output: z.object({ userId: z.string(), link }),
  errors: userErrors,
  audit: { action: 'directory.addUser' },
  idempotency: 'natural',
})

export const changeUser = command({
  route: 'PUT /api/directory/users/{userId}',
  summary: { ja: '利用者を直す', en: 'Change a user' },
  permission: 'directory.users',
  input: z.object({ userId: z.uuid(), ...about, isDisabled: z.boolean().default(false) }),
  output: done,
  errors: userErrors,
  audit: { action: 'directory.changeUser', subject: (input) => input.userId },
  idempotency: 'natural',
})

export const resetPassword = command({
  route: 'POST /api/directory/users/{userId}/password-link',
  summary: { ja: 'パスワードを決め直すリンクを出す', en: 'Issue a link to set a new password' },
  permission: 'directory.users',
  input: z.object({ userId: z.uuid() }),
  output: link,
  errors: { 'directory.sampleFixed': 409 },
  audit: { action: 'directory.resetPassword', subject: (input) => input.userId },
  idempotency: 'natural',
})
