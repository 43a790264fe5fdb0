import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { cityCode, done, language, password, passwordErrors, role, scope } from './shapes.ts'

export const listCities = query({
  route: 'GET /api/directory/cities',
  summary: { ja: '市区町村を選ぶ', en: 'List the cities to sign in to' },
  permission: 'public',
  input: z.object({}),
  output: z.object({
    cities: z.array(
      z.object({ code: z.string(), nameJa: z.string(), nameEn: z.string(), isSample: z.boolean() }),
    ),
  }),
})

export const signIn = command({
  route: 'POST /api/directory/sessions',
  summary: { ja: 'サインインする', en: 'Sign in' },
  permission: 'public',
  input: z.object({ cityCode, loginName: z.string().trim().toLowerCase().min(1).max(100), password }),
  output: z.object({ userId: z.string(), name: z.string(), language }),
  errors: {
    'directory.badCredentials': 401,
    'directory.tooManyAttempts': 429,
    'directory.sampleRefused': 403,
  },
  audit: { action: 'directory.signIn' },
  idempotency: 'natural',
})

export const signOut = command({
  route: 'DELETE /api/directory/sessions/current',
  summary: { ja: 'サインアウトする', en: 'Sign out' },
  permission: 'signedIn',
  input: z.object({}),
  output: done,
  audit: { action: 'directory.signOut' },
  idempotency: 'natural',
})

const person = z.object({
  userId: z.string(),
  name: z.string(),
  loginName: z.string().nullable(),
  role,
  language,
  /** 見本: an account of the sample city with a published password. */
  isSample: z.boolean(),
  city: z.object({ code: z.string(), nameJa: z.string(), nameEn: z.string(), isSample: z.boolean() }),
  divisions: z.array(z.object({ divisionId: z.string(), name: z.string() })),
  vendor: z.object({ vendorId: z.string(), name: z.string() }).nullable(),
  /** Permissions held, and how far each reaches; screens show what is allowed. */
  permissions: z.record(z.string(), scope),
})

export const whoAmI = query({
  route: 'GET /api/directory/me',
  summary: { ja: '自分を見る', en: 'Show who I am' },
  permission: 'signedIn',
  input: z.object({}),
  output: person,
})

/** For screens, which are opened by people who are not signed in too: to them this is an answer, not a refusal. */
export const currentPerson = query({
  route: 'GET /api/directory/session',
  summary: { ja: 'だれがサインインしているかを見る', en: 'Show who is signed in here, if anybody' },
  permission: 'public',
  input: z.object({}),
  output: z.object({ person: person.nullable() }),
})

export const listSessions = query({
  route: 'GET /api/directory/sessions',
  summary: { ja: 'サインイン中の端末を見る', en: 'List sign-ins in force' },
  permission: 'signedIn',
  input: z.object({
    /** Another person's, for administrators; one's own when left out. */
    userId: z.uuid().optional(),
  }),
  output: z.object({
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        createdAt: z.string(),
        lastSeenAt: z.string(),
        address: z.string(),
        userAgent: z.string(),
        isCurrent: z.boolean(),
      }),
    ),
  }),
})

export const revokeSession = command({
  route: 'DELETE /api/directory/sessions/{sessionId}',
  summary: { ja: 'サインインを取り消す', en: 'Revoke a sign-in' },
  permission: 'signedIn',
  input: z.object({ sessionId: z.uuid() }),
  output: done,
  audit: { action: 'directory.revokeSession', subject: (input) => input.sessionId },
  idempotency: 'natural',
})

export const changePassword = command({
  route: 'POST /api/directory/me/password',
  summary: { ja: '自分のパスワードを変える', en: 'Change my password' },
  permission: 'signedIn',
  input: z.object({ currentPassword: password, newPassword: password }),
  output: done,
  errors: {
    ...passwordErrors,
    'directory.wrongPassword': 422,
    'directory.tooManyAttempts': 429,
    'directory.sampleFixed': 409,
  },
  audit: { action: 'directory.changePassword' },
  idempotency: 'natural',
})

export const setLanguage = command({
  route: 'PUT /api/directory/me/language',
  summary: { ja: '自分の表示言語を変える', en: 'Set my language' },
  permission: 'signedIn',
  input: z.object({ language }),
  output: done,
  audit: { action: 'directory.setLanguage' },
  idempotency: 'natural',
})
