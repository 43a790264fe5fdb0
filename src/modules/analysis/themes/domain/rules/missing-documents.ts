import { collectionByKey, rowsOf, textOf } from '#modules/ledger/index.ts'
import { missingReason, refOf } from '../../../domain/index.ts'
import type { Rule } from '../theme.ts'

const kinds = (
  collectionByKey.get('documents')?.fields.find(({ key }) => key === 'documentKind')?.choices ?? []
).filter(({ key }) => key !== 'other')

/** Which documents systems lack. A system that lists none at all has not answered. */
export const missingDocuments: Rule = (surveyed) => {
  const listing = surveyed
    .filter((record) => rowsOf(record, 'documents').length > 0)
    .map((record) => {
      const held = new Set(rowsOf(record, 'documents').map((row) => textOf(row, 'documentKind')))
      return { record, lacking: kinds.filter(({ key }) => !held.has(key)) }
    })
  return {
    denominator: listing.length,
    missing: surveyed
      .filter((record) => rowsOf(record, 'documents').length === 0)
      .map((record) => ({ ...refOf(record), reason: missingReason(record, undefined) })),
    indicators: {
      complete: { value: listing.filter(({ lacking }) => lacking.length === 0).length, kind: 'count' },
      kinds: { value: kinds.length, kind: 'count' },
    },
    measures: 'systems',
    figures: kinds
      .map(({ key, label }) => {
        const systems = listing
          .filter(({ lacking }) => lacking.some((kind) => kind.key === key))
          .map(({ record }) => refOf(record))
        return {
          key,
          label,
          value: systems.length,
          share: listing.length === 0 ? 0 : systems.length / listing.length,
          isNotable: false,
          systems,
        }
      })
      .toSorted((a, b) => b.value - a.value),
    columns: [
      { key: 'lacking', kind: 'count' },
      { key: 'lackingKinds', kind: 'text' },
    ],
    details: listing
      .toSorted((a, b) => b.lacking.length - a.lacking.length)
      .map(({ record, lacking }) => ({
        ...refOf(record),
        cells: [
          lacking.length,
          {
            ja: lacking.map(({ label }) => label.ja).join('、'),
            en: lacking.map(({ label }) => label.en).join(', '),
          },
        ],
      })),
  }
}
