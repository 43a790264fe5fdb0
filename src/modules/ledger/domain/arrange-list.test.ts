import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeList, countFacet, type ListLine, type ListWish } from './arrange-list.ts'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const anyLine: fc.Arbitrary<ListLine> = fc.record({
  systemId: fc.uuid(),
  name: fc.string(),
  sortKey: fc.string(),
  divisionId: fc.constantFrom('税務課', '市民課', '福祉課'),
  vendorIds: fc.uniqueArray(fc.constantFrom('甲社', '乙社')),
  status: maybe(fc.constantFrom('running', 'retired')),
  kindOfUse: maybe(fc.constantFrom('cloud', 'asp')),
  networkZone: maybe(fc.constantFrom('lgwan', 'internet')),
  tags: fc.uniqueArray(fc.constantFrom('基幹', '更新検討')),
  staffUsers: maybe(fc.nat(500)),
  nextRenewalOn: maybe(fc.constantFrom('2026-04-01', '2027-04-01', '2030-10-01')),
  yearlyCostYen: maybe(fc.nat()),
  completeness: fc.record({ asked: fc.constant(10), answered: fc.nat(10), unknown: fc.constant(0) }),
  isTextFound: fc.boolean(),
})
const anyWish: fc.Arbitrary<ListWish> = fc.record(
  {
    divisionId: fc.uniqueArray(fc.constantFrom('税務課', '市民課')),
    vendorId: fc.uniqueArray(fc.constantFrom('甲社', '乙社')),
    status: fc.uniqueArray(fc.constantFrom('running', 'retired')),
    tag: fc.uniqueArray(fc.constantFrom('基幹', '更新検討')),
    sort: fc.constantFrom('name', 'division', 'staffUsers', 'nextRenewal', 'yearlyCost', 'completeness'),
    order: fc.constantFrom('ascending', 'descending'),
  },
  { requiredKeys: ['sort', 'order'] },
)
const orders = {
  divisions: new Map([
    ['税務課', 0],
    ['市民課', 1],
  ]),
  statuses: new Map([
    ['running', 0],
    ['retired', 1],
  ]),
}

test('a list keeps exactly the lines that fit every filter, whatever its order', () => {
  fc.assert(
    fc.property(fc.array(anyLine), anyWish, (lines, wish) => {
      const fits = ({ divisionId, vendorIds, tags, status, isTextFound }: ListLine) =>
        isTextFound &&
        (!wish.divisionId?.length || wish.divisionId.includes(divisionId)) &&
        (!wish.tag?.length || tags.some((each) => wish.tag?.includes(each))) &&
        (!wish.vendorId?.length || vendorIds.some((each) => wish.vendorId?.includes(each))) &&
        (!wish.status?.length || (status !== null && wish.status.includes(status)))
      expect(new Set(arrangeList(lines, wish, orders))).toEqual(new Set(lines.filter(fits)))
    }),
  )
})

test('what is open stands last in either direction, and what is known goes up or down', () => {
  fc.assert(
    fc.property(fc.array(anyLine), fc.constantFrom('ascending', 'descending'), (lines, order) => {
      const found = lines.map((line) => ({ ...line, isTextFound: true }))
      const users = arrangeList(found, { sort: 'staffUsers', order }, orders).map(
        ({ staffUsers }) => staffUsers,
      )
      const known = users.filter((each) => each !== null)
      expect(users.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(known.toSorted((a, b) => (order === 'ascending' ? a - b : b - a)))
    }),
  )
})

test('a facet counts every line once for each value it holds', () => {
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      const counted = countFacet(lines, ({ vendorIds }) => vendorIds)
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
        lines.flatMap(({ vendorIds }) => vendorIds).length,
      )
    }),
  )
})
