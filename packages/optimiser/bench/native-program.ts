import { spawnSync } from 'node:child_process'

/** Whether a program of the machine answers. */
export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

export interface ProgramRun {
  printed: string
  /** Processor seconds of the program and of what it started. */
  cpu: number
}

/** Runs a program to its end; the shell's `times` tells what processor time it took. */
export function runProgram(program: string, args: string[]): ProgramRun {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', '"$@"; times', 'sh', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const times = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(stdout)
  if (status !== 0 || !times) throw new Error(`${program}: ${stderr}`)
  const [, userMinutes, user, systemMinutes, system] = times.map(Number) as [number, ...number[]]
  const cpu = 60 * (userMinutes! + systemMinutes!) + user! + system!
  return { printed: stdout, cpu }
}
