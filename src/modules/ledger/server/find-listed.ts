import type { z } from 'zod'
import type { SignedInCall } from '#kernel/module/index.ts'
import { fiscalYearOf } from '#kernel/time/index.ts'
import { readDivisions, readVendors } from '#modules/directory/index.ts'
import { catalogue } from '../catalogue/index.ts'
import type { listSystems } from '../contract/list.ts'
import {
  arrangeList,
  commonCostYear,
  countCostYears,
  foldForSearch,
  isRestricted,
  type ListLine,
  numberOf,
  outOfScopeReason,
  tagsOf,
  textOf,
  yearlyCostYen,
} from '../domain/index.ts'
import { dayLookedAt, sightOf } from './day-looked-at.ts'
import {
  type ListedHead,
  selectCosts,
  selectCostYears,
  selectListed,
  selectVendorsOfSystems,
} from './store/listed.ts'

/** What to list: the day, the filters, the order. */
export type ListQuery = Omit<z.output<(typeof listSystems)['input']>, 'page' | 'pageSize'> & {
  systemIds?: readonly string[] | undefined
}

/** All lines that the caller may see on a day, those that the filters leave in their order, and names for ids. */
export async function findListed(call: SignedInCall<ListQuery>) {
  const { tx, scope, input } = call
  const day = dayLookedAt(call)
  const asOf = day.toString()
  const fiscalYear = fiscalYearOf(day)
  const words = wordsOf(input.text)
  const heads = await selectListed(tx, asOf, sightOf(call), words)
  const seen = new Set(heads.map(({ systemId }) => systemId))
  const costYears = countCostYears(
    (await selectCostYears(tx, asOf, fiscalYear)).filter(({ systemId }) => seen.has(systemId)),
  )
  const costYear = input.costYear ?? commonCostYear(costYears)
  const costs = Map.groupBy(
    costYear === null ? [] : await selectCosts(tx, asOf, costYear),
    ({ systemId }) => systemId,
  )
  const vendors = Map.groupBy(await selectVendorsOfSystems(tx, asOf), ({ systemId }) => systemId)
  const divisions = await readDivisions(tx)
  const divisionNames = new Map(divisions.map(({ divisionId, name }) => [divisionId, name]))
  const vendorNames = new Map((await readVendors(tx)).map(({ vendorId, name }) => [vendorId, name]))
  const lines = heads.map((head) => {
    const division = divisionNames.get(head.divisionId) ?? ''
    const vendorIds = (vendors.get(head.systemId) ?? []).map(({ vendorId }) => vendorId)
    // Names may have changed since the sheet was written.
    const names = foldForSearch([division, ...vendorIds.map((each) => vendorNames.get(each) ?? '')].join(' '))
    return {
      ...toLine(head, scope === 'contracted'),
      division,
      vendorIds,
      isTextFound: words.every((word, at) => head.found[at] || names.includes(word)),
      yearlyCostYen: yearlyCostYen(
        (costs.get(head.systemId) ?? []).map(({ answers }) => answers),
        costYear ?? fiscalYear,
      ),
    }
  })
  const found = arrangeList(lines, input, {
    divisions: new Map(divisions.map(({ divisionId }, at) => [divisionId, at])),
    statuses: new Map((catalogue.fieldByKey.get('status')?.choices ?? []).map(({ key }, at) => [key, at])),
  })
  return { asOf, fiscalYear, costYear, costYears, lines, found, divisionNames, vendorNames }
}

function wordsOf(text = ''): string[] {
  return foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '')
}

function toLine({ systemId, divisionId, sortKey, answers, ...count }: ListedHead, isOutsider: boolean) {
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
    name: text('name') ?? '',
    nameKana: text('nameKana'),
    shortName: text('shortName'),
    status: text('status'),
    kindOfUse: text('kindOfUse'),
    networkZone: text('networkZone'),
    tags: tagsOf({ answers: open }),
    staffUsers: numberOf(open, 'staffUsers') ?? null,
    nextRenewalOn: text('nextRenewalOn'),
    outOfScope: outOfScopeReason({ systemId, answers, rows: {} }),
    completeness: { asked: count.asked, answered: count.answered, unknown: count.unknown },
  } satisfies Omit<ListLine, 'vendorIds' | 'yearlyCostYen' | 'isTextFound'> & Record<string, unknown>
}
