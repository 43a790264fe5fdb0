/**
 * A module that calls `serveSearch`, named twice: as Node finds it, and in the very words in which bundlers look for a
 * thread's module, `new Worker(new URL('./…', import.meta.url), { type: 'module' })`.
 */
export interface SearchThread {
  module: () => string
  openInBrowser: () => Worker
}

/** A thread as its opener sees it, the same in Node and in a browser. */
export interface OpenedThread {
  post(message: unknown): void
  /** In place of who listened before. */
  listen(onMessage: (data: unknown) => void, onError: (error: Error) => void): void
  /** Waits for more, without keeping a process from ending; told should it break. */
  rest(onError: () => void): void
  terminate(): void
}
