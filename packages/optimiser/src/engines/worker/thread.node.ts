import { availableParallelism } from 'node:os'
import { execArgv } from 'node:process'
import { parentPort, Worker } from 'node:worker_threads'
import type { OpenedThread, SearchThread } from './thread.ts'

/** The caller's flags of Node, but for the one about a program given as text, which a thread does not take. */
export const threadFlags = execArgv.filter((flag) => !flag.startsWith('--input-type'))

/** Threads that can work at once. */
export const cores = availableParallelism()

export function openThread({ module }: SearchThread): OpenedThread {
  const worker = new Worker(new URL(module()), { execArgv: threadFlags })
  const deaf = () => worker.removeAllListeners('message').removeAllListeners('error')
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      deaf()
      worker.ref()
      worker.on('message', onMessage)
      worker.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))))
    },
    rest(onError) {
      deaf()
      worker.on('error', onError)
      worker.unref()
    },
    terminate: () => void worker.terminate(),
  }
}

/** Inside the thread: hears its opener, and gives back how to answer. */
export function answerTo(onMessage: (data: unknown) => void): (message: unknown) => void {
  parentPort?.on('message', onMessage)
  return (message) => parentPort?.postMessage(message)
}
