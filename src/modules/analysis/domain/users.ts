import { numberOf, type SystemRecord } from '#modules/ledger/index.ts'
import { type MissingSystem, missingReason, refOf, type SystemRef, surveyed } from './surveyed.ts'

export interface SystemUsers extends SystemRef {
  users: number
}

export interface UserBand {
  from: number
  /** Null: no upper end. */
  to: number | null
  count: number
  share: number
  systems: readonly SystemUsers[]
}

export interface UsersAnalysis {
  denominator: number
  missing: readonly MissingSystem[]
  bands: readonly UserBand[]
}

/** Lower ends of the policy's bands: used by the whole office, by several divisions, in special work (方針 2.2(1)②). */
const lowerEnds = [300, 56, 0] as const

/** ② 各システムの利用職員数. */
export function analyseUsers(records: readonly SystemRecord[]): UsersAnalysis {
  const all = surveyed(records)
  const known: SystemUsers[] = []
  const missing: MissingSystem[] = []
  for (const record of all) {
    const users = numberOf(record.answers, 'staffUsers')
    if (users !== undefined) known.push({ ...refOf(record), users })
    else missing.push({ ...refOf(record), reason: missingReason(record, record.answers.staffUsers) })
  }
  known.sort((a, b) => b.users - a.users)
  const bands = lowerEnds.map((from, at) => {
    const above = lowerEnds[at - 1]
    const to = above === undefined ? null : above - 1
    const systems = known.filter(({ users }) => users >= from && (to === null || users <= to))
    const share = known.length === 0 ? 0 : systems.length / known.length
    return { from, to, count: systems.length, share, systems }
  })
  return { denominator: known.length, missing, bands }
}
