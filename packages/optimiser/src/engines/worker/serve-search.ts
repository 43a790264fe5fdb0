import { answerTo } from '#thread'
import type { Assignment, Desk, Report } from './desk.ts'

/** Called once by the module that `runInWorker` starts. */
export function serveSearch<Input, Note, Output>(
  search: (input: Input, desk: Desk<Note>) => Promise<Output>,
): void {
  const reply = answerTo(async (data) => {
    const { input, stopFlag, remainingMs } = data as Assignment<Input>
    const began = performance.now()
    const desk: Desk<Note> = {
      shouldStop: () =>
        stopFlag ? Atomics.load(stopFlag, 0) === 1 : performance.now() - began >= remainingMs,
      stopFlag,
      tell: (note) => post({ kind: 'note', note }),
    }
    try {
      post({ kind: 'done', output: await search(input, desk) })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      post({ kind: 'failed', name, message })
    }
  })
  const post = (report: Report<Note, Output>) => reply(report)
  post({ kind: 'ready' })
}
