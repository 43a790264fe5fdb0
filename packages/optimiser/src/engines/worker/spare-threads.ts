import { openThread } from '#thread'
import type { OpenedThread, SearchThread } from './thread.ts'

/** A thread that has done its work waits so long for more of it: what it has loaded and compiled is a second's work. */
const waitMs = 10_000

interface Spare {
  thread: OpenedThread
  timer: ReturnType<typeof setTimeout>
}

const spare = new Map<SearchThread, Spare[]>()

/** A thread that waits for work, which has said that it is ready, or a new one, which will say so. */
export function takeThread(kind: SearchThread): { thread: OpenedThread; isReady: boolean } {
  const waiting = spare.get(kind)?.pop()
  if (!waiting) return { thread: openThread(kind), isReady: false }
  clearTimeout(waiting.timer)
  return { thread: waiting.thread, isReady: true }
}

/** For a thread that has answered and does nothing more. It keeps no process from ending. */
export function leaveThread(kind: SearchThread, thread: OpenedThread): void {
  const threads = spare.get(kind) ?? []
  spare.set(kind, threads)
  const drop = () => {
    const at = threads.indexOf(left)
    if (at >= 0) threads.splice(at, 1)
    clearTimeout(left.timer)
    thread.terminate()
  }
  const timer = setTimeout(drop, waitMs)
  const left: Spare = { thread, timer }
  threads.push(left)
  thread.rest(drop)
  if (typeof timer === 'object') timer.unref()
}
