import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ProblemError } from '../src/answer/index.ts'
import { readMvp, readVbp } from '../src/packing/index.ts'
import type { Family } from './packing-families.ts'

/**
 * The .vbp and .mvp files of a folder and those below it; with a table of known optima only those that it names
 * with one. Files that make no sense (some published ones have negative sizes) are named and left out.
 */
export function filesOf(folder: string, optima: Map<string, number> | null): Family {
  const idOf = (file: string) => path.basename(file).replace(/\.\w+$/, '')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(vbp|mvp)$/.test(file))
    .filter((file) => !optima || optima.has(idOf(file)))
    .sort()
  return {
    name: path.basename(folder),
    published: '—',
    *instances() {
      for (const file of files) {
        const text = readFileSync(path.join(folder, file), 'utf8')
        const optimum = optima?.get(idOf(file))
        try {
          const problem = file.endsWith('.vbp') ? readVbp(text) : readMvp(text)
          yield { name: file, problem, ...(optimum !== undefined && { optimum }) }
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error
          console.error(`${file}: ${error.message}`)
        }
      }
    },
  }
}

/**
 * A table with a heading, its columns parted by tabs, commas or semicolons: `instance_name` and `OPT`, which is
 * not positive where the optimum is unknown.
 */
export function readOptima(file: string): Map<string, number> {
  const [heading = [], ...rows] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(/[\t,;]/))
  const [name, optimum] = [heading.indexOf('instance_name'), heading.indexOf('OPT')]
  if (name < 0 || optimum < 0) throw new Error(`${file}: no columns instance_name and OPT`)
  return new Map(
    rows.map((row) => [row[name] ?? '', Number(row[optimum])] as const).filter(([, value]) => value > 0),
  )
}
