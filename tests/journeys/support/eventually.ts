import { expect } from 'vitest'
import { patienceMs } from './slowness.ts'

/**
 * Looks again until the screen says so: a screen follows an act when it can, and looking once sees what was there before.
 * `await eventually(() => rows.count()).toBe(8)`
 */
export const eventually = <T>(look: () => T | Promise<T>) =>
  expect.poll(look, { timeout: patienceMs, interval: 50 })
