import type { Assignment, Report } from './desk.ts'
import { leaveThread, takeThread } from './spare-threads.ts'
import type { SearchThread } from './thread.ts'

export interface WorkerOptions<Note> {
  signal?: AbortSignal | undefined
  timeLimitMs?: number | undefined
  onNote?: (note: Note) => void
}

/** The longest that a timer waits, some 24 days. */
const longestMs = 2 ** 31 - 1
/** Time after a stop in which the search may put its answer together; then the thread is ended. */
const graceMs = 500

/**
 * Runs a search in a thread of its own, in Node or a browser. Cancelling and the time limit ask it to stop through
 * shared memory. A browser page that is not cross-origin isolated has none: there the search watches the time itself,
 * and cancelling ends the thread at once. A search that does not answer within half a second is ended, too. Null then: use the
 * last note. A thread that has answered waits some seconds for another search.
 */
export function runInWorker<Input, Note, Output>(
  searchThread: SearchThread,
  input: Input,
  { signal, timeLimitMs = Number.POSITIVE_INFINITY, onNote }: WorkerOptions<Note>,
): Promise<Output | null> {
  const stopFlag = typeof SharedArrayBuffer === 'undefined' ? null : new Int32Array(new SharedArrayBuffer(4))
  const began = performance.now()
  const { thread, isReady } = takeThread(searchThread)
  return new Promise<Output | null>((resolve, reject) => {
    const timers: ReturnType<typeof setTimeout>[] = []
    const end = (settle: () => void, hasAnswered = false) => {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', cancel)
      if (hasAnswered) leaveThread(searchThread, thread)
      else thread.terminate()
      settle()
    }
    const begin = () => {
      const remainingMs = timeLimitMs - (performance.now() - began)
      thread.post({ input, stopFlag, remainingMs } satisfies Assignment<Input>)
    }
    const stop = (patienceMs: number) => {
      if (stopFlag) Atomics.store(stopFlag, 0, 1)
      timers.push(setTimeout(() => end(() => resolve(null)), patienceMs))
    }
    const cancel = () => stop(stopFlag ? graceMs : 0)
    thread.listen(
      (data) => {
        const report = data as Report<Note, Output>
        if (report.kind === 'ready') begin()
        else if (report.kind === 'note') onNote?.(report.note)
        else if (report.kind === 'done') end(() => resolve(report.output), true)
        else end(() => reject(Object.assign(new Error(report.message), { name: report.name })))
      },
      (error) => end(() => reject(error)),
    )
    if (signal?.aborted) cancel()
    else signal?.addEventListener('abort', cancel)
    if (isReady) begin()
    if (timeLimitMs <= longestMs) timers.push(setTimeout(() => stop(graceMs), timeLimitMs))
  })
}
