import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LinearModel } from '../src/engines/highs/index.ts'
import { isInstalled, type ProgramRun, runProgram } from './native-program.ts'

export interface CbcRun extends Pick<ProgramRun, 'cpu'> {
  objective: number | null
  /** Null where it does not tell one, as when it left out, up to the gap, what it did not look into. */
  lowerBound: number | null
  /** Whether it says that it reached the gap. */
  isWithinGap: boolean
}

/** Whether Debian's CBC is there (`apt-get install coinor-cbc`). */
export function hasNativeCbc(): boolean {
  return isInstalled('cbc', '-quit')
}

/** A model given to the native CBC as it is, in one thread. */
export function runNativeCbc(model: LinearModel, gap: number, seconds: number): CbcRun {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cbc-'))
  try {
    const file = path.join(folder, 'model.lp')
    writeFileSync(file, lpText(model))
    const { printed, cpu } = runProgram('cbc', [
      file,
      ...['-ratio', `${gap}`, '-sec', `${seconds}`, '-solve', '-quit'],
    ])
    const number = (pattern: RegExp) => {
      const found = pattern.exec(printed)
      return found ? Number(found[1]) : null
    }
    return {
      objective: number(/^Objective value:\s+(\S+)/m),
      lowerBound: number(/^Lower bound:\s+(\S+)/m),
      isWithinGap: /^Result - Optimal solution found/m.test(printed),
      cpu,
    }
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
