import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InstalledPackage, installPackage } from './installed.ts'
import { asProof, examplesOf } from './manual.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../../..')
const patienceMs = 600_000
let installed: InstalledPackage
let proofs: string[]

beforeAll(async () => {
  installed = await installPackage()
  const manual = await readFile(path.join(installed.home, 'README.md'), 'utf8')
  proofs = await Promise.all(
    examplesOf(manual).map(async (example, at) => {
      const file = path.join(installed.project, `example-${at}`)
      await writeFile(`${file}.ts`, example)
      await writeFile(`${file}.proof.ts`, asProof(example))
      return `${file}.proof.ts`
    }),
  )
}, patienceMs)
afterAll(() => installed.remove())

const answersOf = async (program: string) => JSON.parse((await run(process.execPath, [program])).stdout)

describe('the package as npm gets it', () => {
  test('holds JavaScript with its types, the manual and the licence, and nothing else', () => {
    const code = installed.files.filter((file) => file.endsWith('.js'))
    const types = code.map((file) => file.replace(/\.js$/, '.d.ts'))
    const rooms = ['packing', 'portfolio', 'scheduling'].map((room) => `docs/${room}.md`)
    const manual = [...rooms, 'docs/portfolio.schema.json']
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
    expect(ours.reasons.map(({ demands }: { demands: unknown[] }) => demands.length)).toEqual([4, 1])
  })

  test('searches on a thread of a program that Node was given as text, too', async () => {
    const program = `
      import { packing } from '@saiteki/optimiser'
      import { nodeMiniZincWorker } from '@saiteki/optimiser/minizinc-node'
      const { terminate } = await nodeMiniZincWorker()
      terminate()
      console.log((await packing.solve({ dimensions: ['cores'], hosts: [{ id: 'host', capacity: [1] }],
        items: [{ id: 'server', size: [1], count: 2001 }] })).objective)`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: installed.project,
    })
    expect(stdout.trim()).toBe('2001')
  })

  test('does what its manual says, example by example', { timeout: patienceMs }, async () => {
    expect(proofs).toHaveLength(4)
    for (const proof of proofs)
      await expect(run(process.execPath, [proof])).resolves.toMatchObject({ stdout: '' })
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
