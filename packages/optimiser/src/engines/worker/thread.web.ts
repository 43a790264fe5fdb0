import type { OpenedThread, SearchThread } from './thread.ts'

/** Threads that can work at once. */
export const cores = navigator.hardwareConcurrency

export function openThread({ openInBrowser }: SearchThread): OpenedThread {
  const worker = openInBrowser()
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      worker.onmessage = (event) => onMessage(event.data)
      worker.onerror = (event) => onError(new Error(event.message))
    },
    rest(onError) {
      worker.onmessage = null
      worker.onerror = onError
    },
    terminate: () => worker.terminate(),
  }
}

/** Inside the thread: hears its opener, and gives back how to answer. */
export function answerTo(onMessage: (data: unknown) => void): (message: unknown) => void {
  self.onmessage = (event) => onMessage(event.data)
  return (message) => self.postMessage(message)
}
