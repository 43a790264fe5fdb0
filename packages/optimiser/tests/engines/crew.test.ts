import { afterEach, describe, expect, test } from 'vitest'
import { type Crew, crewOfOne, openCrew, type SearchThread } from '../../src/engines/worker/index.ts'
import { sumJobs } from './sums.ts'

const entry: SearchThread = {
  module: () => import.meta.resolve('./sums.worker.ts'),
  openInBrowser: () => new Worker(new URL('./sums.worker.ts', import.meta.url), { type: 'module' }),
}

type Sums = ReturnType<typeof sumJobs>
const flag = () => new Int32Array(new SharedArrayBuffer(4))
const opened: Crew<Sums>[] = []
function open(size: number, stopFlag = flag()): Crew<Sums> {
  const crew = openCrew<Sums, number>(entry, 100, stopFlag, size)
  opened.push(crew)
  return crew
}

afterEach(() => {
  for (const crew of opened.splice(0)) crew.dismiss()
})

describe('a crew', () => {
  test('gives back what its jobs gave, in their order, on any number of threads', async () => {
    const inputs = Array.from({ length: 9 }, (_, at) => at)
    const alone = await crewOfOne(sumJobs(100), () => false).run('add', inputs)
    expect(alone).toEqual(inputs.map((more) => 100 + more))
    for (const size of [1, 3]) expect(await open(size).run('add', inputs)).toEqual(alone)
  })

  test('ends the jobs under way when the flag is raised', async () => {
    const stopFlag = flag()
    const counts = open(2, stopFlag).run('count', [null, null, null])
    Atomics.store(stopFlag, 0, 1)
    expect((await counts).every((count) => count >= 100)).toBe(true)
  })

  test('passes the error of a job on', async () => {
    await expect(open(2).run('fail', ['too far'])).rejects.toThrow(/too far/)
  })

  test('passes on that its module does not load', async () => {
    const missing = { ...entry, module: () => import.meta.resolve('./nothing.worker.ts') }
    const crew = openCrew<Sums, number>(missing, 100, flag(), 2)
    opened.push(crew)
    await expect(crew.run('add', [1])).rejects.toThrow(/nothing\.worker/)
  })
})
