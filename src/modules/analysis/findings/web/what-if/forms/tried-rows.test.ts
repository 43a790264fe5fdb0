import { expect, test } from 'vitest'
import type { Collection } from './field.ts'
import { triedRows, wishFor } from './tried-rows.ts'

const servers: Collection = {
  key: 'servers',
  label: { ja: 'サーバ', en: 'Servers' },
  rowKey: ['serverName'],
  fields: [],
}
const ledger = [
  { serverName: '甲', cores: 4, place: 'office' },
  { serverName: '乙', cores: 8 },
]
const system = '00000000-0000-4000-8000-000000000001'
const wish = (before: (typeof ledger)[number] | null, answers: Record<string, string | number> | null) =>
  wishFor(system, servers, before, answers)

test('a row shows what its wish made of it, and whoever asks for what is there already wishes nothing', () => {
  const wishes = [
    wish(ledger[0] ?? null, { serverName: '甲', cores: 16 }),
    wish(ledger[1] ?? null, null),
    wish(null, { serverName: '丙' }),
  ].flatMap((each) => (each ? [each] : []))
  expect(wishes[0]).toEqual([system, 'servers', { serverName: '甲' }, { cores: 16, place: null }])
  expect(triedRows(system, servers, ledger, wishes)).toEqual([
    { before: ledger[0], after: { serverName: '甲', cores: 16 }, wishAt: 0 },
    { before: ledger[1], after: null, wishAt: 1 },
    { before: null, after: { serverName: '丙' }, wishAt: 2 },
  ])
  expect(wish(ledger[0] ?? null, { ...ledger[0] })).toBeNull()
})

test('wishes for another system or another kind of row change nothing here', () => {
  const others = [wishFor(`${system.slice(0, -1)}2`, servers, ledger[0] ?? null, null)]
  const untouched = triedRows(
    system,
    servers,
    ledger,
    others.flatMap((each) => (each ? [each] : [])),
  )
  expect(untouched.map(({ wishAt }) => wishAt)).toEqual([null, null])
})
