import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { tagsOf } from '#modules/ledger/index.ts'
import type { listTags as operation } from '../contract/tags.ts'
import { scopeKeys, surveyed } from '../domain/index.ts'
import { readAnswersOfSelection } from './read-selection.ts'

/** Tags of the systems that the caller's analyses count, each with how many carry it; the most used first. */
export async function listTags(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const records = await readAnswersOfSelection(call, [...scopeKeys, 'tags'])
  const carried = Map.groupBy(surveyed(records).flatMap(tagsOf), (tag) => tag)
  const tags = [...carried].map(([tag, all]) => ({ tag, systems: all.length }))
  return { tags: tags.sort((a, b) => b.systems - a.systems || (a.tag < b.tag ? -1 : 1)) }
}
