import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { reviseSystem as operation } from '../contract/systems.ts'
import type { Answer, Answers } from '../domain/index.ts'
import { LATEST } from './day-looked-at.ts'
import { findSystem } from './find-system.ts'
import { reviseOne } from './revise-one.ts'

/** Changes the answers and collections that are named and leaves the rest alone. @throws AppError as `reviseSystems` */
export async function reviseSystem(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { systemId, expectedVersion, answers, rows } = call.input
  const { record } = await findSystem(call, LATEST)
  return reviseOne(call, {
    systemId,
    expectedVersion,
    record: { systemId, answers: withAnswers(record.answers, answers), rows: { ...record.rows, ...rows } },
  })
}

/** Null takes an answer back to 未回答. */
function withAnswers(before: Answers, changes: Readonly<Record<string, Answer | null>>): Answers {
  const merged = Object.entries({ ...before, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, Answer] => entry[1] !== null))
}
