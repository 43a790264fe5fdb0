import type { SignedInCall } from '#kernel/module/index.ts'
import { textOf } from '../domain/index.ts'
import { sightOf } from './day-looked-at.ts'
import { selectHeads } from './store/heads.ts'
import { selectInterfaces } from './store/interfaces.ts'

export interface Partner {
  systemId: string
  name: string
  writtenBy: 'thisSystem' | 'partner' | 'both'
}

/** Systems at the other end of an interface as of a day, as far as the caller may see them, by reading of the name. */
export async function findPartners(
  call: SignedInCall<{ systemId: string }>,
  asOf: string,
): Promise<Partner[]> {
  const { systemId } = call.input
  const interfaces = await selectInterfaces(call.tx, asOf, systemId)
  const here = new Set(interfaces.filter((each) => each.systemId === systemId).map((each) => each.partnerId))
  const there = new Set(interfaces.filter((each) => each.partnerId === systemId).map((each) => each.systemId))
  const systemIds = [...here.union(there)]
  if (systemIds.length === 0) return []
  const heads = await selectHeads(call.tx, asOf, sightOf(call), { systemIds })
  return heads.map((head) => ({
    systemId: head.systemId,
    name: textOf(head.answers, 'name') ?? '',
    writtenBy: !here.has(head.systemId) ? 'partner' : there.has(head.systemId) ? 'both' : 'thisSystem',
  }))
}
