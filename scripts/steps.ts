import { spawn } from 'node:child_process'

export interface Step {
  name: string
  command: string
  args: readonly string[]
}

export interface StepResult {
  name: string
  isGood: boolean
  seconds: number
  output: string
}

/** The fast part of the proof: types, style, who may use whom. */
export const checks: readonly Step[] = [
  { name: 'types', command: '../typescript-7/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'lint and format', command: 'biome', args: ['ci', '--colors=off', '--error-on-warnings', '.'] },
  {
    name: 'architecture',
    command: 'depcruise',
    args: ['--config', 'dependency-cruiser.mjs', 'src', 'packages', 'scripts', 'tests'],
  },
]

/** Runs one program; its output is kept, to be shown when it fails. */
export function runStep(step: Step): Promise<StepResult> {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(`node_modules/.bin/${step.command}`, step.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // FORCE_COLOR, whatever it says, makes some programs colour what is kept.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      shell: process.platform === 'win32',
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.once('error', (error) =>
      resolve({ name: step.name, isGood: false, seconds: 0, output: error.message }),
    )
    child.once('close', (code) =>
      resolve({ name: step.name, isGood: code === 0, seconds: (performance.now() - started) / 1000, output }),
    )
  })
}

/** Says how a step went; a failed one shows what it printed. */
export function report({ name, isGood, seconds, output }: StepResult) {
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  if (!isGood && output) console.log(output)
}
