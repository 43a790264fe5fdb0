import { AppError } from '#kernel/contract/index.ts'
import type { Clock, TenantTransaction } from '#kernel/module/index.ts'
import { type IssueMark, ruleOf } from '../domain/index.ts'
import { deleteNote, upsertNote } from './store/notes.ts'

/** What another room knows about an issue: a hearing's note, an incident, a decision. */
export interface AttachedEvidence {
  issue: IssueMark
  /** Name of the room. */
  source: string
  /** The room's own key for it: attaching the same again replaces it. */
  sourceKey: string
  /** The system that it is about; null for the whole city. */
  systemId: string | null
  /** One or two sentences, in the words of whoever said it. */
  note: string
  /** ISO day. */
  observedOn: string
  attachedByName: string
}

/** Lays evidence beside a finding, in the transaction of the room that it comes from. It decides nothing by itself. */
export async function attachEvidence(
  tx: TenantTransaction,
  clock: Clock,
  { issue, ...evidence }: AttachedEvidence,
): Promise<void> {
  const note = evidence.note.trim()
  if (note === '') throw new AppError('kernel.invalidInput')
  await upsertNote(tx, {
    ...evidence,
    note,
    rule: ruleOf(issue).key,
    attachedAt: clock.now().toString(),
  })
}

/** Takes attached evidence back. */
export async function detachEvidence(
  tx: TenantTransaction,
  { issue, source, sourceKey }: Pick<AttachedEvidence, 'issue' | 'source' | 'sourceKey'>,
): Promise<void> {
  await deleteNote(tx, { rule: ruleOf(issue).key, source, sourceKey })
}
