import type { SignedInCall } from '#kernel/module/index.ts'
import type { Sight } from './store/sight.ts'

/** A day later than any: whatever holds to no end holds then. */
export const LATEST = '9999-12-31'

/** The day that a call looks at: the one it names, else today. */
export function dayLookedAt({
  clock,
  input,
}: SignedInCall<{ asOf?: string | undefined }>): Temporal.PlainDate {
  return input.asOf ? Temporal.PlainDate.from(input.asOf) : clock.today()
}

export function sightOf({ actor, scope, clock }: SignedInCall): Sight {
  return { actor, scope, today: clock.today() }
}
