import { givenValue, rowsOf, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import { both, type Rule, ratio } from '../theme.ts'

/** Ways of handing over that somebody has to do. */
const byPeople = new Set(['medium', 'manual'])

/** How closely systems are tied to each other: partners of each, and how much of all possible ties there is. */
export const interfaces: Rule = (surveyed) => {
  const answered = surveyed.filter(
    (record) =>
      givenValue(record.answers, 'hasInterfaces') !== undefined || rowsOf(record, 'interfaces').length > 0,
  )
  const names = new Map(surveyed.map((record) => [textOf(record.answers, 'name') ?? '', record.systemId]))
  const pairs = new Set(
    surveyed.flatMap(({ systemId, rows }) =>
      (rows.interfaces ?? []).flatMap((row) => {
        const partner = names.get(textOf(row, 'partnerSystem') ?? '')
        return partner && partner !== systemId ? [[systemId, partner].toSorted().join(' ')] : []
      }),
    ),
  )
  const all = surveyed.flatMap((record) => rowsOf(record, 'interfaces'))
  const manual = all.filter((row) => byPeople.has(textOf(row, 'interfaceMethod') ?? ''))
  const known = answered
    .map((record) => ({ record, partners: partnersOf(record) }))
    .toSorted((a, b) => b.partners.size - a.partners.size)
  return {
    denominator: known.length,
    missing: surveyed
      .filter((record) => !answered.includes(record))
      .map((record) => ({ ...refOf(record), reason: missingReason(record, record.answers.hasInterfaces) })),
    indicators: {
      ties: { value: pairs.size, kind: 'count' },
      density: { value: ratio(pairs.size, (known.length * (known.length - 1)) / 2), kind: 'share' },
      manual: { value: ratio(manual.length, all.length), kind: 'share' },
    },
    measures: 'count',
    figures: known
      .filter(({ partners }) => partners.size > 0)
      .map(({ record, partners }) => ({
        key: record.systemId,
        label: both(textOf(record.answers, 'name') ?? ''),
        value: partners.size,
        share: null,
        isNotable: rowsOf(record, 'interfaces').some((row) => manual.includes(row)),
        systems: [refOf(record)],
      })),
    columns: [
      { key: 'partners', kind: 'count' },
      { key: 'partnerNames', kind: 'text' },
    ],
    details: known.map(({ record, partners }) => ({
      ...refOf(record),
      cells: [partners.size, { ja: [...partners].join('、'), en: [...partners].join(', ') }],
    })),
  }
}

function partnersOf(record: SystemRecord): Set<string> {
  return new Set(
    rowsOf(record, 'interfaces').flatMap(
      (row) => textOf(row, 'partnerSystem') ?? textOf(row, 'partnerOutside') ?? [],
    ),
  )
}
