import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { done } from './shapes.ts'

export const listTokens = query({
  route: 'GET /api/directory/tokens',
  summary: { ja: '自分のAPIトークンを見る', en: 'List my API tokens' },
  permission: 'signedIn',
  input: z.object({}),
  output: z.object({
    tokens: z.array(
      z.object({
        tokenId: z.string(),
        name: z.string(),
        permissions: z.array(z.string()),
        createdAt: z.string(),
        expiresAt: z.string(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  }),
})

export const createToken = command({
  route: 'POST /api/directory/tokens',
  summary: { ja: 'APIトークンを作る', en: 'Create an API token' },
  permission: 'signedIn',
  input: z.object({
    name: z.string().trim().min(1).max(100),
    /** A part of what the person may do. */
    permissions: z.array(z.string()).min(1).max(100),
    days: z.number().int().min(1).max(366).default(90),
    /** Somebody else's token, for administrators. */
    userId: z.uuid().optional(),
  }),
  /** The token is shown this once. */
  output: z.object({ tokenId: z.string(), token: z.string(), expiresAt: z.string() }),
  errors: { 'directory.nameTaken': 409, 'directory.beyondOwnPermissions': 403 },
  audit: { action: 'directory.createToken' },
  idempotency: 'natural',
})

export const revokeToken = command({
  route: 'DELETE /api/directory/tokens/{tokenId}',
  summary: { ja: 'APIトークンを取り消す', en: 'Revoke an API token' },
  permission: 'signedIn',
  input: z.object({ tokenId: z.uuid() }),
  output: done,
  audit: { action: 'directory.revokeToken', subject: (input) => input.tokenId },
  idempotency: 'natural',
})
