import type { CallerInputOf } from '#kernel/contract/index.ts'
import type { Role } from '#modules/directory/index.ts'
import { type Town, testTown } from '#modules/directory/testing/town.ts'
import type { registerSystem } from '../contract/systems.ts'
import { ledgerContract } from '../contract.ts'
import { ledgerModule } from '../module.ts'

type Registration = CallerInputOf<typeof registerSystem>

/** A town with an empty ledger; `register` adds a system of 税務課 that the city contracts and runs. */
export async function ledgerTown(start?: string) {
  const town: Town = await testTown([ledgerModule], start)
  const as = (role: Role) => town.as(role).client(ledgerContract)
  return {
    ...town,
    ledger: as,
    neighbours: (role: Role) => town.neighbour.as(role).client(ledgerContract),
    register: (
      answers: Registration['answers'] & { name: string },
      rows: Registration['rows'] = {},
      about: Partial<Pick<Registration, 'reason' | 'effectiveOn'>> = {},
    ) =>
      as('itPolicy').registerSystem({
        answers: { ...leastAnswers, ...answers },
        rows,
        reason: '最初の登録',
        ...about,
      }),
  }
}

/** What every system must answer, besides its name. */
export const leastAnswers = {
  owningDivision: '税務課',
  status: 'running',
  contractedBy: 'city',
  runBy: 'city',
} as const

/** The problem details of a call that is refused. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; code: string; problems?: unknown }> {
  const error = await call.then(
    () => null,
    (thrown: { problem: { status: number; code: string; problems?: unknown } }) => thrown,
  )
  if (!error) throw new Error('it was not refused')
  return error.problem
}
