import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isInstalled, type ProgramRun, runProgram } from './native-program.ts'

export interface GecodeRun extends Pick<ProgramRun, 'cpu'> {
  /** The last solution of the array `x`. */
  values: number[] | null
  isProven: boolean
}

/** Whether Debian's MiniZinc with Gecode is there (`apt-get install minizinc flatzinc`). */
export function hasNativeGecode(): boolean {
  return isInstalled('minizinc', '--version') && isInstalled('fzn-gecode', '--help')
}

/** A MiniZinc model given to the native Gecode, in one thread. */
export function runNativeGecode(model: string, data: Record<string, unknown>, seconds: number): GecodeRun {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gecode-'))
  try {
    const [modelFile, dataFile] = [path.join(folder, 'model.mzn'), path.join(folder, 'data.json')]
    writeFileSync(modelFile, model)
    writeFileSync(dataFile, JSON.stringify(data))
    const { printed, cpu } = runProgram('minizinc', [
      ...['--solver', 'gecode', '-i', '--time-limit', `${seconds * 1000}`],
      ...[modelFile, dataFile],
    ])
    const solutions = printed.match(/^\[.*\]$/gm) ?? []
    const last = solutions.at(-1)
    return { values: last ? (JSON.parse(last) as number[]) : null, isProven: /^={10}$/m.test(printed), cpu }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
