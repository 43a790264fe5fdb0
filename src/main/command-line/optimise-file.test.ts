import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readProblemFile } from './optimise-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saiteki-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

const readers = { '.vbp': (text: string) => text, '.json': (text: string) => JSON.parse(text) }
const read = (name: string) => readProblemFile(path.join(folder, name), readers)
const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content)

test('a file is read by its extension, in capitals too', async () => {
  await write('servers.VBP', '1')
  await write('servers.json', '[1]')
  expect(await read('servers.VBP')).toBe('1')
  expect(await read('servers.json')).toEqual([1])
})

test('a byte order mark is no part of the text', async () => {
  await write('marked.json', '\ufeff[1]')
  expect(await read('marked.json')).toEqual([1])
})

test.each<[string, string, (file: string) => Promise<unknown>]>([
  ['missing.vbp', 'there is no such file', async () => {}],
  ['folder.vbp', 'a folder, not a file', (file) => mkdir(file)],
  ['notes.txt', 'no known kind of file; .vbp, .json are read', (file) => writeFile(file, '1')],
  ['servers', 'no known kind of file; .vbp, .json are read', (file) => writeFile(file, '1')],
  ['cp932.json', 'no text in UTF-8', (file) => writeFile(file, Buffer.from([0x83, 0x52]))],
  ['program.vbp', 'no text', (file) => writeFile(file, '1\0')],
  [
    'huge.vbp',
    'more than 256 MiB',
    async (file) => {
      await writeFile(file, '')
      await truncate(file, 2 ** 32)
    },
  ],
])('%s is refused with its path: %s', async (name, said, make) => {
  const file = path.join(folder, name)
  await make(file)
  await expect(read(name)).rejects.toMatchObject({ name: 'ProblemError', message: `${file}: ${said}` })
})
