import { AppError, type InputOf, type OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type {
  addView as add,
  changeView as change,
  listViews as list,
  deleteView as remove,
} from '../contract/views.ts'
import { insertView, readViews, removeView, updateView } from './store/views.ts'

/** Views are their maker's own. */
export async function listViews({ tx, actor }: SignedInCall): Promise<OutputOf<typeof list>> {
  const stored = await readViews(tx, actor.userId)
  return { views: stored.map(({ viewId, name, view }) => ({ viewId, name, ...view })) }
}

/** @throws AppError `ledger.viewNameTaken` */
export async function addView(call: SignedInCall<InputOf<typeof add>>): Promise<OutputOf<typeof add>> {
  const { tx, actor, input } = call
  const { name, ...view } = input
  await requireFreeName(call, name)
  const viewId = await insertView(tx, actor.userId, { name, view })
  call.audit({ subject: viewId, details: { name } })
  return { viewId }
}

/** @throws AppError `ledger.viewNameTaken`, `kernel.notFound` */
export async function changeView(
  call: SignedInCall<InputOf<typeof change>>,
): Promise<OutputOf<typeof change>> {
  const { tx, actor, input } = call
  const { viewId, name, ...view } = input
  await requireFreeName(call, name, viewId)
  if (!(await updateView(tx, actor.userId, { viewId, name, view }))) throw new AppError('kernel.notFound')
  call.audit({ details: { name } })
  return { isDone: true }
}

/** @throws AppError `kernel.notFound` */
export async function deleteView({
  tx,
  actor,
  input,
}: SignedInCall<InputOf<typeof remove>>): Promise<OutputOf<typeof remove>> {
  if (!(await removeView(tx, actor.userId, input.viewId))) throw new AppError('kernel.notFound')
  return { isDone: true }
}

async function requireFreeName({ tx, actor }: SignedInCall, name: string, except?: string): Promise<void> {
  const others = (await readViews(tx, actor.userId)).filter(({ viewId }) => viewId !== except)
  if (others.some((one) => one.name === name)) throw new AppError('ledger.viewNameTaken', { name })
}
