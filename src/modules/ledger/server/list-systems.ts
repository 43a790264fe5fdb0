import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { Language, SignedInCall } from '#kernel/module/index.ts'
import { fiscalYearOf } from '#kernel/time/index.ts'
import { readDivisions, readVendors } from '#modules/directory/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { listSystems as operation } from '../contract/list.ts'
import {
  arrangeList,
  choiceLabel,
  countFacet,
  type Facet,
  foldForSearch,
  isRestricted,
  type ListLine,
  numberOf,
  outOfScopeReason,
  textOf,
  yearlyCostYen,
} from '../domain/index.ts'
import { dayLookedAt, sightOf } from './day-looked-at.ts'
import { type ListedHead, selectListed, selectVendorsOfSystems, selectYearCosts } from './store/listed.ts'

type Output = OutputOf<typeof operation>

/** Systems that the caller may see, found by words and filters, a page at a time. */
export async function listSystems(call: SignedInCall<InputOf<typeof operation>>): Promise<Output> {
  const { tx, scope, input, language } = call
  const day = dayLookedAt(call)
  const asOf = day.toString()
  const fiscalYear = fiscalYearOf(day)
  const words = foldForSearch(input.text ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const heads = await selectListed(tx, asOf, sightOf(call), words)
  const costs = Map.groupBy(await selectYearCosts(tx, asOf, fiscalYear), ({ systemId }) => systemId)
  const vendors = Map.groupBy(await selectVendorsOfSystems(tx, asOf), ({ systemId }) => systemId)
  const divisions = await readDivisions(tx)
  const divisionNames = new Map(divisions.map(({ divisionId, name }) => [divisionId, name]))
  const vendorNames = new Map((await readVendors(tx)).map(({ vendorId, name }) => [vendorId, name]))

  const lines = heads.map((head) => ({
    ...toLine(head, scope === 'contracted'),
    vendorIds: (vendors.get(head.systemId) ?? []).map(({ vendorId }) => vendorId),
    yearlyCostYen: yearlyCostYen(
      (costs.get(head.systemId) ?? []).map(({ answers }) => answers),
      fiscalYear,
    ),
  }))
  const found = arrangeList(lines, input, {
    divisions: new Map(divisions.map(({ divisionId }, at) => [divisionId, at])),
    statuses: new Map((catalogue.fieldByKey.get('status')?.choices ?? []).map(({ key }, at) => [key, at])),
  })
  const start = (input.page - 1) * input.pageSize
  const choices = (key: 'status' | 'kindOfUse' | 'networkZone') =>
    countFacet(lines, (line) => [line[key]]).map((facet) => labelled(facet, key, language))
  return {
    asOf,
    fiscalYear,
    visible: lines.length,
    found: found.length,
    systems: found
      .slice(start, start + input.pageSize)
      .map((line) => ({ ...line, division: divisionNames.get(line.divisionId) ?? '' })),
    facets: {
      division: countFacet(lines, ({ divisionId }) => [divisionId]).map((facet) => ({
        ...facet,
        label: divisionNames.get(facet.key) ?? null,
      })),
      vendor: countFacet(lines, ({ vendorIds }) => vendorIds).map((facet) => ({
        ...facet,
        label: vendorNames.get(facet.key) ?? null,
      })),
      status: choices('status'),
      kindOfUse: choices('kindOfUse'),
      networkZone: choices('networkZone'),
    },
  }
}

function toLine(
  { systemId, divisionId, sortKey, isTextFound, answers, ...count }: ListedHead,
  isOutsider: boolean,
) {
  const open = isOutsider
    ? Object.fromEntries(
        Object.entries(answers).filter(([key]) => !isRestricted(catalogue.fieldByKey.get(key))),
      )
    : answers
  const text = (key: string) => textOf(open, key) ?? null
  return {
    systemId,
    divisionId,
    sortKey,
    isTextFound,
    name: text('name') ?? '',
    nameKana: text('nameKana'),
    shortName: text('shortName'),
    status: text('status'),
    kindOfUse: text('kindOfUse'),
    networkZone: text('networkZone'),
    staffUsers: numberOf(open, 'staffUsers') ?? null,
    nextRenewalOn: text('nextRenewalOn'),
    outOfScope: outOfScopeReason({ systemId, answers, rows: {} }),
    completeness: { asked: count.asked, answered: count.answered, unknown: count.unknown },
  } satisfies Omit<ListLine, 'vendorIds' | 'yearlyCostYen'> & Record<string, unknown>
}

function labelled({ key, count }: Facet, fieldKey: string, language: Language) {
  const field = catalogue.fieldByKey.get(fieldKey)
  return { key, count, label: field ? choiceLabel(field, key, language) : null }
}
