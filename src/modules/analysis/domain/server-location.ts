import { collectionByKey, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { withoutServers } from './servers.ts'
import { missingReason, surveyed } from './surveyed.ts'
import { type ChoiceTally, type Classified, tally } from './tally.ts'

/** A system whose servers stand in more than one kind of place. */
const severalPlaces = { key: 'severalPlaces', label: { ja: '複数の場所', en: 'Several places' } }

/** ⑤ サーバの設置場所: systems that have servers, by where these stand (方針 2.2(1)⑤). */
export function analyseServerLocation(records: readonly SystemRecord[]): ChoiceTally {
  const all = surveyed(records)
  const fields = collectionByKey.get('servers')?.fields ?? []
  const places = fields.find(({ key }) => key === 'place')?.choices ?? []
  const reasons = new Map(withoutServers(all).map(({ systemId, reason }) => [systemId, reason]))
  return tally(all, [...places, severalPlaces], (record) => {
    const reason = reasons.get(record.systemId)
    return reason ? { reason } : placeOf(record)
  })
}

/** One server without a stated place does not hide where the others stand. */
function placeOf(record: SystemRecord): Classified {
  const servers = rowsOf(record, 'servers')
  const places = new Set(servers.flatMap((server) => textOf(server, 'place') ?? []))
  const [place] = places
  if (place === undefined) return { reason: missingReason(record, servers[0]?.place) }
  return { choice: places.size > 1 ? severalPlaces.key : place }
}
