/** A sign-in ends after an hour without a request, and after twelve hours in any case. */
export const idleMinutes = 60
export const absoluteHours = 12

export function isSessionOver(
  { createdAt, lastSeenAt }: { createdAt: Temporal.Instant; lastSeenAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const idle = lastSeenAt.add({ minutes: idleMinutes })
  const absolute = createdAt.add({ hours: absoluteHours })
  return Temporal.Instant.compare(now, idle) >= 0 || Temporal.Instant.compare(now, absolute) >= 0
}
