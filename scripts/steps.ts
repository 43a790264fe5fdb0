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
  { name: 'lint and format', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  {
    name: 'architecture',
    command: 'depcruise',
    args: ['--config', 'dependency-cruiser.mjs', 'src', 'packages', 'scripts', 'tests'],
  },
]

/** Runs one program; its output is kept and shown only when it fails, unless it should be seen as it comes. */
export function runStep(
  step: Step,
  isShown = false,
  env: NodeJS.ProcessEnv = process.env,
): Promise<StepResult> {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(`node_modules/.bin/${step.command}`, step.args, {
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...env, FORCE_COLOR: '0' },
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
