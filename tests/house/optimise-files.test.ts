import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { saiteki } from '../setup/command.ts'

/** `optimise KIND NAME --json` in a folder where that file has that content; no content, no file. */
async function optimise(kind: string, name: string, content?: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'saiteki-files-'))
  const file = path.join(folder, name)
  if (content !== undefined) await writeFile(file, content)
  const ended = await saiteki(folder, ['optimise', kind, file, '--json'])
  await rm(folder, { recursive: true })
  return { ...ended, err: ended.err.trim().replace(`${folder}${path.sep}`, '') }
}

const circle = JSON.stringify({
  firstYear: 2026,
  years: 3,
  discountRate: 0.02,
  systems: ['a', 'b'].map((id) => ({
    id,
    currentYenPerYear: 100,
    options: [{ id: 'stay', kind: 'stay' }],
  })),
  order: [
    { before: 'a', after: 'b' },
    { before: 'b', after: 'a' },
  ],
})

test.each([
  ['pack', 'copies.vbp', '1\n10\n1\n5 1000000000\n', 'line 4: demand: 1000000000 is more than 100000'],
  ['pack', 'odd.vbp', '1\n\u0007\u001b[31m\n', 'line 2: capacity: «·[31m» is not a whole number'],
  ['pack', 'slip.json', '{\n"hosts": NaN\n}', expect.stringMatching(/^line 2: not JSON/)],
  ['schedule', 'missing.sm', undefined, 'missing.sm: there is no such file'],
  ['portfolio', 'circle.json', circle, '$.order: goes round in a circle: a → b → a'],
])(
  'optimise %s %s ends with 2, the place on standard error and nothing on standard output',
  async (kind, name, content, said) => {
    expect(await optimise(kind, name, content)).toEqual({ code: 2, out: '', err: said })
  },
)

test('a limit that is none is wrong usage, which ends with 64', async () => {
  const args = ['optimise', 'pack', 'servers.vbp', '--time-limit', 'soon']
  expect(await saiteki(tmpdir(), args)).toMatchObject({ code: 64, out: '' })
})
