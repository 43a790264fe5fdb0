import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { packing, portfolio, scheduling } from '../../src/index.ts'

const sources = path.resolve(import.meta.dirname, '../../src')
const shape = { networkComplexity: 1.5, resourceFactor: 0.75, resourceStrength: 0.2 }
const servers = Array.from({ length: 60 }, (_, at) => ({
  id: String(at),
  size: [100 + ((at * 397) % 499), 100 + ((at * 283) % 487)],
}))

/** The three solvers in this thread, under a work limit; what they say of time itself left out. */
async function answers() {
  const hosts = [{ id: 'host', capacity: [1000, 1000] }]
  const limits = { seed: 7, workLimit: 100_000 }
  const packed = await packing.solveInThisThread(
    { dimensions: ['cores', 'memory'], hosts, items: servers },
    limits,
  )
  const project = scheduling.generateProject({ jobs: 30, ...shape, seed: 1 })
  const scheduled = await scheduling.solve(project, { seed: 7, workLimit: 2000 })
  const city = portfolio.generatePortfolio({ systems: 12, years: 5, platforms: 2, seed: 3 })
  const chosen = await portfolio.solveHere(city, { seed: 7, workLimit: 300 })
  return [packed, scheduled, chosen].map(({ seconds: _, ...answer }) => answer)
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the package is pure', () => {
  test('under a work limit the answer is the same, whatever the clock shows', {
    timeout: 240_000,
  }, async () => {
    const usual = await answers()
    const stands = vi.spyOn(performance, 'now').mockReturnValue(0)
    expect(await answers()).toEqual(usual)
    let now = 0
    stands.mockImplementation(() => (now += 5))
    expect(await answers()).toEqual(usual)
  })

  test('nothing but the seed and the problem comes in: no date, no chance, no network, no surroundings', async () => {
    const outside =
      /\b(Date|Temporal|Math\.random|crypto|fetch|XMLHttpRequest|WebSocket|process|Deno|Bun|localStorage|console)\b(?=[.(])/
    const found: string[] = []
    for await (const file of glob('**/*.ts', { cwd: sources })) {
      const text = (await readFile(path.join(sources, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const [name] = outside.exec(text) ?? []
      if (name) found.push(`${file}: ${name}`)
    }
    expect(found).toEqual([])
  })
})
