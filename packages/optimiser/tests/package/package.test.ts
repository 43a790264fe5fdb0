import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InstalledPackage, installPackage } from './installed.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../../..')
const patienceMs = 600_000
let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage()
}, patienceMs)
afterAll(() => installed.remove())

const answersOf = async (program: string) => JSON.parse((await run(process.execPath, [program])).stdout)

describe('the package as npm gets it', () => {
  test('holds JavaScript with its types, the manual and the licence, and nothing else', () => {
    const code = installed.files.filter((file) => file.endsWith('.js'))
    const types = code.map((file) => file.replace(/\.js$/, '.d.ts'))
    const manual = ['packing', 'portfolio', 'scheduling'].map((room) => `docs/${room}.md`)
    const papers = ['LICENSE', 'NOTICE', 'README.md', 'package.json']
    expect(installed.files).toEqual([...code, ...types, ...manual, ...papers].sort())
    for (const file of code)
      expect(file).toMatch(/^(index\.js$|answer\/|engines\/|packing\/|portfolio\/|scheduling\/)/)
  })

  test('solves one problem of each kind as the sources do, from plain JavaScript', {
    timeout: patienceMs,
  }, async () => {
    const ours = await answersOf(path.join(installed.project, 'in-node.js'))
    const sources = await answersOf(path.join(import.meta.dirname, 'program', 'in-node.js'))
    expect(ours).toEqual(sources)
    expect(ours.violations).toEqual([])
    expect(ours.packing).toMatchObject({ status: 'optimal', objective: 20 })
    expect(ours.scheduling).toMatchObject({ status: 'optimal', objective: 55 })
    expect(['optimal', 'feasible']).toContain(ours.portfolio.status)
  })

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'type-checks strictly in a TypeScript project, libraries included (%s, %s)',
    async (module, resolution) => {
      const compiler = path.join(root, 'node_modules/typescript-7/bin/tsc')
      const options = ['-p', installed.project, '--module', module, '--moduleResolution', resolution]
      const { stdout } = await run(process.execPath, [compiler, ...options]).catch((failure) => failure)
      expect(stdout).toBe('')
    },
  )
})
