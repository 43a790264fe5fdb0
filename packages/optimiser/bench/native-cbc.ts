import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LinearModel } from '../src/engines/highs/index.ts'

export interface CbcRun {
  objective: number | null
  lowerBound: number | null
}

/** Whether Debian's CBC is there (`apt-get install coinor-cbc`). */
export function hasNativeCbc(): boolean {
  return spawnSync('cbc', ['-quit'], { stdio: 'ignore' }).status === 0
}

/** A model given to the native CBC as it is, in one thread. */
export function runNativeCbc(model: LinearModel, gap: number, seconds: number): CbcRun {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cbc-'))
  try {
    const file = path.join(folder, 'model.lp')
    writeFileSync(file, lpText(model))
    const said = execFileSync('cbc', [file, '-ratio', `${gap}`, '-sec', `${seconds}`, '-solve', '-quit'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const number = (pattern: RegExp) => {
      const found = pattern.exec(said)
      return found ? Number(found[1]) : null
    }
    const objective = number(/^Objective value:\s+(\S+)/m)
    return { objective, lowerBound: number(/^Lower bound:\s+(\S+)/m) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** CPLEX's LP format, which CBC reads. */
function lpText(model: LinearModel): string {
  const term = (value: number, variable: number) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${variable}`
  const lines = ['Minimize', 'cost:', ...model.cost.map(term), 'Subject To']
  for (let r = 0; r < model.rows; r++) {
    const terms: string[] = []
    for (let k = model.starts[r]!; k < model.starts[r + 1]!; k++)
      terms.push(term(model.values[k]!, model.indices[k]!))
    if (terms.length === 0) continue
    const [least, most] = [model.rowLower[r]!, model.rowUpper[r]!]
    const sense = least === most ? `= ${most}` : Number.isFinite(most) ? `<= ${most}` : `>= ${least}`
    lines.push(`r${r}:`, ...terms, sense)
  }
  lines.push('Bounds')
  model.upper.forEach((most, j) => {
    lines.push(`${model.lower[j]} <= x${j}${Number.isFinite(most) ? ` <= ${most}` : ''}`)
  })
  lines.push('Generals', ...model.isInteger.flatMap((isInteger, j) => (isInteger ? [`x${j}`] : [])), 'End')
  return `${lines.join('\n')}\n`
}
