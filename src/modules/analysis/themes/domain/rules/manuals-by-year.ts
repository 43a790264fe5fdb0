import type { Bilingual } from '#kernel/contract/index.ts'
import type { SystemRecord } from '#modules/ledger/index.ts'
import { refOf, type SystemRef, surveyed as surveyedOf } from '../../../domain/index.ts'
import { countChoices, wordsOf } from '../chosen.ts'
import { nationalContinuity } from '../national-continuity.ts'
import { both, type Detail, type Figure, type Rule, ratio } from '../theme.ts'

interface Day {
  on: Temporal.PlainDate
  label: Bilingual
  /** Systems that count on that day. */
  systems: readonly SystemRecord[]
}

/**
 * The share of systems with an emergency manual on the ledger's first day, on every 1 April since, and on the day looked
 * at (as figure 9 of the policy has it of municipalities and their plans). A day on which no system had answered has no
 * bar: nothing is known of it.
 */
export const manualsByYear: Rule = (surveyed, { asOf, past }) => {
  const today: Day = { on: asOf, label: dayOf(asOf), systems: surveyed }
  const days = [
    ...past.map(({ on, records }): Day => ({ on, label: dayOf(on), systems: surveyedOf(records) })),
    today,
  ]
  const counted = days.map(({ on, label, systems }) => ({ on, label, ...countManuals(systems) }))
  const known = counted.filter(({ denominator }) => denominator > 0)
  const now = counted.at(-1)!
  const [first] = known
  return {
    denominator: now.denominator,
    missing: now.missing,
    indicators: {
      share: { value: ratio(now.having.length, now.denominator), kind: 'share' },
      first: { value: first ? first.having.length / first.denominator : null, kind: 'share' },
      having: { value: now.having.length, kind: 'count' },
      national: { value: nationalContinuity.drawnUpShare, kind: 'share' },
    },
    measures: 'share',
    figures: known.map(
      ({ on, label, denominator, missing, having }): Figure => ({
        key: `on ${on}`,
        label,
        value: having.length / denominator,
        share: null,
        isNotable: false,
        systems: having,
        cells: [having.length, denominator, missing.length],
      }),
    ),
    figureColumns: [
      { key: 'having', kind: 'count' },
      { key: 'answered', kind: 'count' },
      { key: 'notAnswered', kind: 'count' },
    ],
    reference: { value: nationalContinuity.drawnUpShare, label: nationalContinuity.label },
    columns: [
      { key: 'emergencyManual', kind: 'text' },
      { key: 'manualSince', kind: 'date' },
    ],
    details: detailsOf(surveyed, known),
  }
}

type Counted = Pick<Day, 'on'> & ReturnType<typeof countManuals>

/** Every system with an answer now, and whoever stood behind a bar before: its answer, and the first day with a manual. */
function detailsOf(surveyed: readonly SystemRecord[], days: readonly Counted[]): Detail[] {
  const since = new Map<string, string>()
  const refs = new Map<string, SystemRef>()
  for (const { on, having } of days)
    for (const system of having) {
      if (!since.has(system.systemId)) since.set(system.systemId, on.toString())
      refs.set(system.systemId, system)
    }
  const now = surveyed.flatMap((record) => {
    const words = wordsOf(record, 'emergencyManual')
    return words ? [{ ...refOf(record), cells: [words, since.get(record.systemId) ?? null] }] : []
  })
  const told = new Set(now.map(({ systemId }) => systemId))
  const before = [...refs.values()].filter(({ systemId }) => !told.has(systemId))
  return [
    ...now,
    ...before.map((system) => ({ ...system, cells: [null, since.get(system.systemId) ?? null] })),
  ]
}

function countManuals(systems: readonly SystemRecord[]) {
  const { denominator, missing, counts } = countChoices(systems, 'emergencyManual')
  return { denominator, missing, having: counts.find(({ choice }) => choice === 'exists')?.systems ?? [] }
}

/** 「2015-04-01」: the day itself, as the ledger and the address have it. */
function dayOf(on: Temporal.PlainDate): Bilingual {
  return both(on.toString())
}
