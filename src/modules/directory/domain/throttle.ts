export type ThrottleKind = 'account' | 'address'

/** Attempts that cost nothing; an address may stand for a whole office. */
const freeAttempts: Readonly<Record<ThrottleKind, number>> = { account: 5, address: 50 }
const firstWaitSeconds = 30
const longestWaitSeconds = 900
/** After this long without an attempt, counting starts anew. */
export const forgetAfterSeconds = 3_600

/**
 * Seconds that must still pass before the next attempt: 30 after the free ones are used up, doubled with each further
 * attempt, never more than 15 minutes, so that nobody can lock a person out for long.
 */
export function waitSeconds(kind: ThrottleKind, attempts: number, secondsSinceLast: number): number {
  if (attempts < freeAttempts[kind] || secondsSinceLast >= forgetAfterSeconds) return 0
  const wait = Math.min(firstWaitSeconds * 2 ** (attempts - freeAttempts[kind]), longestWaitSeconds)
  return Math.max(0, Math.ceil(wait - secondsSinceLast))
}
