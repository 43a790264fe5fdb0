import { setImmediate } from 'node:timers/promises'

/** Of a thousand systems each part takes some tenths of a second: others have their turn in between. */
export async function inTurn<Part>(work: () => Part): Promise<Part> {
  await setImmediate()
  return work()
}
