import { describe, expect, test } from 'vitest'
import { runInWorker, type SearchThread } from '../../src/engines/worker/index.ts'

const entry: SearchThread = {
  module: () => import.meta.resolve('./echo.worker.ts'),
  openInBrowser: () => new Worker(new URL('./echo.worker.ts', import.meta.url), { type: 'module' }),
}

describe('a search in a worker', () => {
  test('tells what it finds and hands back its answer', async () => {
    const notes: number[] = []
    const answer = await runInWorker(entry, { rounds: 10 }, { onNote: (note: number) => notes.push(note) })
    expect(answer).toBe(10)
    expect(notes).toEqual([-1, 10])
  })

  test('answers with what it has when it is cancelled', async () => {
    const cancel = new AbortController()
    const answer = await runInWorker(
      entry,
      { rounds: Infinity },
      {
        signal: cancel.signal,
        onNote: () => cancel.abort(),
      },
    )
    expect(answer).toBeGreaterThanOrEqual(0)
  })

  test('is ended when it does not listen, and leaves its last note', async () => {
    const cancel = new AbortController()
    const notes: number[] = []
    const answer = await runInWorker(
      entry,
      { rounds: Infinity, isDeaf: true },
      {
        signal: cancel.signal,
        onNote: (note: number) => {
          notes.push(note)
          cancel.abort()
        },
      },
    )
    expect(answer).toBeNull()
    expect(notes).toEqual([-1])
  })

  test('goes on in the thread of the one before, if that has answered', async () => {
    const searchesThere = () => runInWorker(entry, { rounds: 0 }, {})
    await searchesThere()
    expect(await searchesThere()).toBeGreaterThan(1)
    const both = await Promise.all([searchesThere(), searchesThere()])
    expect(both).toContain(1)
    await runInWorker(entry, { rounds: 1, fails: true }, {}).catch(() => {})
    const cancelled = { rounds: Infinity, isDeaf: true }
    await runInWorker(entry, cancelled, { signal: AbortSignal.timeout(1) })
    expect(await searchesThere()).toBe(1)
  })

  test('that was cancelled before it began stops at once, in a new thread and in one that has waited', async () => {
    const cancelled = () => runInWorker(entry, { rounds: Infinity }, { signal: AbortSignal.abort() })
    expect(await Promise.all([cancelled(), cancelled()])).toEqual([0, 0])
    expect(await cancelled()).toBe(0)
  })

  test('passes its error on', async () => {
    await expect(runInWorker(entry, { rounds: 1, fails: true }, {})).rejects.toThrow('no such work')
  })
})
