import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { cityCode, loginName, password, passwordErrors, personName } from './shapes.ts'

const linkToken = z.string().max(200)

export const showLink = query({
  route: 'GET /api/directory/link',
  summary: { ja: '一度だけ使えるリンクの内容を見る', en: 'Show what a one-time link is for' },
  permission: 'public',
  input: z.object({ linkToken }),
  output: z.object({
    kind: z.enum(['firstAdministrator', 'password']),
    /** Null while the city is still to be created with the first administrator. */
    city: z.object({ code: z.string(), nameJa: z.string(), nameEn: z.string() }).nullable(),
    loginName: z.string().nullable(),
    name: z.string().nullable(),
  }),
  errors: { 'directory.linkIsOver': 410 },
})

export const openLink = command({
  route: 'POST /api/directory/link',
  summary: {
    ja: 'リンクで初期設定をする・パスワードを決める',
    en: 'Set up the first administrator, or set a password',
  },
  permission: 'public',
  input: z.object({
    linkToken,
    password,
    /** For the first administrator. */
    loginName: loginName.optional(),
    name: personName.optional(),
    /** For the first administrator of an installation that has no city yet. */
    city: z
      .object({
        code: cityCode,
        nameJa: z.string().trim().min(1).max(100),
        nameEn: z.string().trim().min(1).max(100),
      })
      .optional(),
  }),
  /** The person is signed in. */
  output: z.object({ userId: z.string(), loginName: z.string(), cityCode: z.string() }),
  errors: {
    ...passwordErrors,
    'directory.linkIsOver': 410,
    'directory.namesNeeded': 422,
    'directory.cityNeeded': 422,
  },
  audit: { action: 'directory.openLink' },
  idempotency: 'natural',
})
