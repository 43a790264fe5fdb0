import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { Language, SignedInCall } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { listSystems as operation } from '../contract/list.ts'
import { choiceLabel, countFacet, type Facet } from '../domain/index.ts'
import { findListed } from './find-listed.ts'

/** Systems that the caller may see, found by words and filters, a page at a time. */
export async function listSystems(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const { input, language } = call
  const { asOf, fiscalYear, costYear, costYears, lines, found, divisionNames, vendorNames } =
    await findListed(call)
  const start = (input.page - 1) * input.pageSize
  const named = (facets: readonly Facet[], names: ReadonlyMap<string, string>) =>
    facets.map((facet) => ({ ...facet, label: names.get(facet.key) ?? null }))
  const choices = (key: 'status' | 'kindOfUse' | 'networkZone') =>
    countFacet(lines, (line) => [line[key]]).map((facet) => labelled(facet, key, language))
  return {
    asOf,
    fiscalYear,
    costYear,
    costYears,
    visible: lines.length,
    found: found.length,
    systems: found.slice(start, start + input.pageSize),
    facets: {
      division: named(
        countFacet(lines, ({ divisionId }) => [divisionId]),
        divisionNames,
      ),
      vendor: named(
        countFacet(lines, ({ vendorIds }) => vendorIds),
        vendorNames,
      ),
      status: choices('status'),
      kindOfUse: choices('kindOfUse'),
      networkZone: choices('networkZone'),
      tag: countFacet(lines, ({ tags }) => tags).map((facet) => ({ ...facet, label: facet.key })),
    },
  }
}

function labelled({ key, count }: Facet, fieldKey: string, language: Language) {
  const field = catalogue.fieldByKey.get(fieldKey)
  return { key, count, label: field ? choiceLabel(field, key, language) : null }
}
