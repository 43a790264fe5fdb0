import { parentPort, Worker } from 'node:worker_threads'
import type { OpenedThread, SearchThread } from './thread.ts'

export function openThread({ module }: SearchThread): OpenedThread {
  const worker = new Worker(new URL(module()))
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      worker.on('message', onMessage)
      worker.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))))
    },
    terminate: () => void worker.terminate(),
  }
}

/** Inside the thread: hears its opener, and gives back how to answer. */
export function answerTo(onMessage: (data: unknown) => void): (message: unknown) => void {
  parentPort?.on('message', onMessage)
  return (message) => parentPort?.postMessage(message)
}
