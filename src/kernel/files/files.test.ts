import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { uploadFile } from '#kernel/http/index.ts'
import { defineModule, type StoredFile } from '#kernel/module/index.ts'
import { testHouse } from '#kernel/testing/test-house.ts'
import { kindOf, storeContent } from './index.ts'

const house = await testHouse(
  defineModule({
    name: 'kernel',
    contract: {},
    handlers: {},
    permissions: {
      'kernel.files': { label: { ja: '', en: '' }, grants: { clerk: 'all' } },
    },
    migrations: [],
    words: { ja: {}, en: {} },
  }),
)
const upload = (bytes: Uint8Array, name = '台帳.csv') => uploadFile(house.sendAs('clerk'), name, bytes)
const read = ({ fileId }: StoredFile) => house.transaction((tx) => house.house.files(tx, null).read(fileId))

test('what was uploaded comes back byte for byte, under its name and hash', async () => {
  const bytes = randomBytes(70_000)
  const stored = await upload(bytes)
  expect(stored).toMatchObject({
    fileName: '台帳.csv',
    bytes: 70_000,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(Buffer.from(await read(stored)).equals(bytes)).toBe(true)
})

test('the media type is what the bytes say, not what the sender claims', async () => {
  expect((await upload(Buffer.from('%PDF-1.7'), '台帳.csv')).mediaType).toBe('application/pdf')
  expect((await upload(Buffer.from('名前,年度'), 'virus.exe')).mediaType).toBe('text/plain')
})

test('the same bytes lie on the disk once', async () => {
  const bytes = randomBytes(100)
  const [first, second] = [await upload(bytes), await upload(bytes, 'again.csv')]
  expect(first.sha256).toBe(second.sha256)
  expect(first.fileId).not.toBe(second.fileId)
})

test('a file that is too large is refused and leaves nothing behind', async () => {
  await expect(upload(randomBytes(100_001))).rejects.toThrow(/大きすぎます/)
  expect(await readdir(path.join(house.folder, 'incoming'))).toEqual([])
})

test('uploads need the permission', async () => {
  await expect(uploadFile(house.sendAs('guest'), 'a.csv', Buffer.from('a'))).rejects.toThrow(/権限/)
})

test('an upload that breaks off leaves no half file', async () => {
  async function* broken() {
    yield randomBytes(10)
    throw new Error('line cut')
  }
  await expect(storeContent(house.folder, broken())).rejects.toThrow('line cut')
  expect(await readdir(path.join(house.folder, 'incoming'))).toEqual([])
})

test('bytes that were altered on the disk are refused', async () => {
  const stored = await upload(randomBytes(50))
  const file = path.join(house.folder, stored.sha256.slice(0, 2), stored.sha256)
  await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('x')]))
  await expect(read(stored)).rejects.toThrow(/damaged/)
})

test('a number that is no file is not found, whatever it looks like', async () => {
  for (const fileId of ['../../etc/passwd', 'x', '01990000-0000-7000-8000-000000000000'])
    await expect(house.transaction((tx) => house.house.files(tx, null).about(fileId))).rejects.toMatchObject({
      code: 'kernel.notFound',
    })
})

test('first bytes tell the kind of a file', () => {
  expect(kindOf(Buffer.from('PK\x03\x04'))).toBe('zip')
  expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('pdf')
  expect(kindOf(Buffer.from('名前,年度\n'))).toBe('text')
  expect(kindOf(Buffer.from([0, 1, 2]))).toBe('unknown')
})
