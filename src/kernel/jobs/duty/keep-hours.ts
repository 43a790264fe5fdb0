import type { PgBoss } from 'pg-boss'
import type { Duty } from '#kernel/module/index.ts'
import { japan } from '#kernel/time/index.ts'
import { dutyQueue } from '../queue.ts'

/**
 * Has every duty called at its hour by whichever server comes first, and once at the start for the hour that nobody was
 * there to hear. What is no duty any more is forgotten.
 */
export async function keepHours(
  boss: PgBoss,
  duties: readonly Duty[],
  call: (duty: Duty) => Promise<void>,
): Promise<void> {
  for (const { key } of await boss.getSchedules(dutyQueue))
    if (!duties.some(({ job }) => job === key)) await boss.unschedule(dutyQueue, key)
  for (const duty of duties) {
    const { hour, minute } = Temporal.PlainTime.from(duty.dailyAt)
    const { job } = duty
    await boss.schedule(dutyQueue, `${minute} ${hour} * * *`, { job }, { tz: japan, key: job })
  }
  await boss.work<{ job: string }>(dutyQueue, async ([tick]) => {
    const duty = duties.find(({ job }) => job === tick?.data.job)
    if (duty) await call(duty)
  })
  for (const duty of duties) await call(duty)
}
