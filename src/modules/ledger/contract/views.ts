import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { columnKeys, listFilter, listOrder } from './list.ts'

/** What a view keeps: which systems, in which order, with which columns; the day looked at is not its own. */
const viewShape = {
  name: z.string().trim().min(1).max(60),
  filter: z.object(listFilter),
  order: z.object(listOrder),
  /** Beside the name; the usual ones when left out. */
  columns: z.array(z.enum(columnKeys)).max(columnKeys.length).optional(),
}
const viewId = z.uuid()
export type View = Omit<z.output<z.ZodObject<typeof viewShape>>, 'name'>
const errors = { 'ledger.viewNameTaken': 409 } as const

export const listViews = query({
  route: 'GET /api/ledger/views',
  summary: { ja: '自分が保存した表示を見る', en: 'List my saved views' },
  permission: 'ledger.read',
  input: z.object({}),
  output: z.object({ views: z.array(z.object({ viewId: z.string(), ...viewShape })) }),
})

export const addView = command({
  route: 'POST /api/ledger/views',
  summary: { ja: '一覧の表示を保存する', en: 'Save a view of the list' },
  permission: 'ledger.read',
  input: z.object(viewShape),
  output: z.object({ viewId: z.string() }),
  errors,
  audit: { action: 'ledger.addView' },
  idempotency: 'key',
})

export const changeView = command({
  route: 'PUT /api/ledger/views/{viewId}',
  summary: { ja: '保存した表示を直す', en: 'Change a saved view' },
  permission: 'ledger.read',
  input: z.object({ viewId, ...viewShape }),
  output: z.object({ isDone: z.literal(true) }),
  errors,
  audit: { action: 'ledger.changeView', subject: (input) => input.viewId },
  idempotency: 'natural',
})

export const deleteView = command({
  route: 'DELETE /api/ledger/views/{viewId}',
  summary: { ja: '保存した表示を消す', en: 'Delete a saved view' },
  permission: 'ledger.read',
  input: z.object({ viewId }),
  output: z.object({ isDone: z.literal(true) }),
  audit: { action: 'ledger.deleteView', subject: (input) => input.viewId },
  idempotency: 'natural',
})
