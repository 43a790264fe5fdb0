import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const project = `projects                      :  1
jobs (incl. supersource/sink ):  5
horizon                       :  12
RESOURCES
  - renewable                 :  1   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           5
   4        1          1           5
   5        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     3       2
  3      1     4       1
  4      1     2       2
  5      1     0       0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1
    2
`

async function schedule(text: string, options: string[] = [], name = 'project.sm') {
  const folder = await mkdtemp(path.join(tmpdir(), 'saiteki-schedule-'))
  const file = path.join(folder, name)
  await writeFile(file, text)
  const args = [
    '--disable-warning=ExperimentalWarning',
    'src/main/cli.ts',
    'optimise',
    'schedule',
    file,
    ...options,
  ]
  const end = await promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failure: { code: number; stdout: string; stderr: string }) => failure,
  )
  await rm(folder, { recursive: true })
  return end
}

test('a project is scheduled from the command line, with its proof', async () => {
  const { code, stdout } = await schedule(project, ['--schedules', '100', '--json'])
  expect(code).toBe(0)
  const { seconds, starts, schedules, ...answer } = JSON.parse(stdout)
  expect(answer).toEqual({
    status: 'optimal',
    makespan: 9,
    lowerBound: 9,
    gap: 0,
    stoppedBecause: 'proved',
  })
  expect(schedules).toBeGreaterThan(0)
  expect(starts).toHaveLength(5)
  expect(seconds).toBeGreaterThan(0)
})

test('a file that makes no sense ends with 2 and the line', async () => {
  const { code, stderr } = await schedule(project.replace('  3      1     4', '  3      1    -4'))
  expect([code, stderr.trim()]).toEqual([2, 'line 21: «-4» is no whole number from 0'])
})

test('when nothing is possible, what cannot hold together is named', async () => {
  const short = project
    .replace('nonrenewable              :  0   N', 'nonrenewable              :  1   N')
    .replace('mode duration  R 1', 'mode duration  R 1  N 1')
    .replace(/^( {2}[15] +1 +0 +0)$/gm, '$1    0')
    .replace(/^( {2}[234] +1 +\d +\d)$/gm, '$1    3')
    .replace('  R 1\n    2\n', '  R 1  N 1\n    2    7\n')
  const { code, stdout } = await schedule(short, ['--json'], 'project.mm')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'infeasible',
    starts: [],
    conflict: { demands: [{ kind: 'capacity', subject: 'N1' }], isSmallest: true },
  })
})
