import type { Duty } from '#kernel/module/index.ts'
import { japan } from '#kernel/time/index.ts'

/** The day, in Japan, whose hour for a duty has come last. */
export function dueOn({ dailyAt }: Duty, now: Temporal.Instant): Temporal.PlainDate {
  const here = now.toZonedDateTimeISO(japan)
  const hasCome = Temporal.PlainTime.compare(here.toPlainTime(), dailyAt) >= 0
  return hasCome ? here.toPlainDate() : here.toPlainDate().subtract({ days: 1 })
}
