import { packing } from '@saiteki/optimiser'

/** The three problems, solved by a worker of the page. */
window.solveThree = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./in-worker.js', import.meta.url), { type: 'module' })
    worker.onmessage = (event) => resolve(event.data)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage('begin')
  })

/** A packing too large to be proved, cancelled at the first bound, or ended by its time. */
window.stop = async (options) => {
  const cancel = new AbortController()
  const large = {
    dimensions: ['cores', 'memory', 'disk'],
    hosts: [{ id: 'host', capacity: [1000, 1000, 1000] }],
    items: Array.from({ length: 400 }, (_, at) => ({
      id: String(at),
      size: [100 + ((at * 397) % 499), 100 + ((at * 283) % 487), 100 + ((at * 571) % 491)],
    })),
  }
  const onProgress = options.isCancelled ? () => cancel.abort() : undefined
  const answer = await packing.solve(large, { ...options, signal: cancel.signal, onProgress })
  const { status, stoppedBecause } = answer
  return { status, stoppedBecause, violations: packing.verify(large, answer.solution).violations }
}
