import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

async function pack(name: string, text: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'saiteki-pack-'))
  const file = path.join(folder, name)
  await writeFile(file, text)
  const args = [
    '--disable-warning=ExperimentalWarning',
    'src/main/cli.ts',
    'optimise',
    'pack',
    file,
    '--json',
  ]
  const end = await promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failure: { code: number; stdout: string; stderr: string }) => failure,
  )
  await rm(folder, { recursive: true })
  return end
}

test('a .vbp file is packed, items by their number and once per copy', async () => {
  const { code, stdout } = await pack('servers.vbp', '2\n10 10\n2\n5 4 3\n4 5 1\n')
  expect(code).toBe(0)
  const { seconds, bins, ...answer } = JSON.parse(stdout)
  expect(answer).toEqual({
    status: 'optimal',
    objective: 2,
    lowerBound: 2,
    gap: 0,
    stoppedBecause: 'proved',
  })
  expect(bins.map(({ type }: { type: number }) => type)).toEqual([1, 1])
  expect(bins.flatMap(({ items }: { items: number[] }) => items).sort()).toEqual([1, 1, 1, 2])
  expect(seconds).toBeGreaterThan(0)
})

test('what cannot be packed is told with the demands that clash', async () => {
  const problem = {
    dimensions: ['cores'],
    hosts: [{ id: 'only', capacity: [8], stock: 1 }],
    items: [
      { id: 'a', size: [5] },
      { id: 'b', size: [4] },
      { id: 'c', size: [1] },
    ],
  }
  const { code, stdout } = await pack('servers.json', JSON.stringify(problem))
  expect(code).toBe(0)
  const { seconds: _, ...answer } = JSON.parse(stdout)
  expect(answer).toEqual({
    status: 'infeasible',
    objective: null,
    lowerBound: null,
    gap: null,
    bins: [],
    stoppedBecause: 'proved',
    conflict: {
      demands: [
        { kind: 'item', item: 'a' },
        { kind: 'item', item: 'b' },
        { kind: 'stock', host: 'only', stock: 1 },
      ],
      isIrreducible: true,
      isSmallest: true,
    },
  })
})

test.each([
  ['servers.vbp', '1\n10\n1\n11 1\n', 'line 4: item type 1 is larger than the bin'],
  ['servers.mvp', '1\n1\n10 1 -1\n1\n1 1\n-2\n', 'line 6: size: -2 is less than 0'],
  ['servers.json', '{"dimensions":[]}', 'dimensions: at least one is needed'],
])('%s that makes no sense ends with 2 and its place', async (name, text, said) => {
  const { code, stderr } = await pack(name, text)
  expect([code, stderr.trim()]).toEqual([2, said])
})
