import type { Clock } from '#kernel/module/index.ts'

/** Municipal law and work run on Japan Standard Time, wherever the server stands. */
export const japan = 'Asia/Tokyo'

/** The calendar day in Japan at an instant. */
export function japaneseDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(japan).toPlainDate()
}

export function systemClock(): Clock {
  return {
    now: () => Temporal.Now.instant(),
    today: () => japaneseDay(Temporal.Now.instant()),
  }
}

export interface FixedClock extends Clock {
  /** Moves the clock forward: `{ minutes: 31 }`, `'PT8H'`. */
  advance(by: Temporal.DurationLike | string): void
}

/** A clock that stands still until it is moved; takes an instant as ISO text with its offset. */
export function fixedClock(start: string): FixedClock {
  let instant = Temporal.Instant.from(start)
  return {
    now: () => instant,
    today: () => japaneseDay(instant),
    advance: (by) => {
      instant = instant.toZonedDateTimeISO(japan).add(by).toInstant()
    },
  }
}
