import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '#main/modules.ts'
import { permissionLabels } from '#main/web/permission-labels.ts'

const root = path.resolve(import.meta.dirname, '../..')
const files = await Array.fromAsync(
  glob(['src/ui/text/ja.json', 'src/**/web/**/text/ja.json'], { cwd: root }),
)
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Readonly<Record<string, string>>
const placesOf = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort().join()

test('there are words of screens', () => expect(files.length).toBeGreaterThan(3))

test.each(files)('%s has an English twin that says the same with the same values', (file) => {
  const japanese = read(file)
  const english = read(file.replace(/ja\.json$/, 'en.json'))
  expect(Object.keys(english).sort()).toEqual(Object.keys(japanese).sort())
  expect(Object.keys(japanese).filter((key) => placesOf(japanese[key]) !== placesOf(english[key]))).toEqual(
    [],
  )
  expect(Object.keys(japanese).filter((key) => !japanese[key] || !english[key])).toEqual([])
})

const sources = await Array.fromAsync(glob('src/**/*.{ts,tsx}', { cwd: root }))
const code = sources.map((source) => readFileSync(path.join(root, source), 'utf8')).join('\n')

test.each(files)('%s says nothing that no screen says', (file) => {
  const isSaid = (key: string) => {
    if (code.includes(`'${key}'`)) return true
    const parts = key.split('.')
    // `state.${state}`: a key that is put together is said by its beginning
    return parts.some((_, at) => at > 0 && code.includes(`\`${parts.slice(0, at).join('.')}.$\{`))
  }
  expect(Object.keys(read(file)).filter((key) => !isSaid(key))).toEqual([])
})

test('every permission that there is has its name on the screens', () => {
  const all = modules.flatMap(({ permissions }) => Object.entries(permissions))
  expect(permissionLabels).toEqual(Object.fromEntries(all.map(([key, { label }]) => [key, label])))
})
