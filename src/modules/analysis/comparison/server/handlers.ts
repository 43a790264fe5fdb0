import type { Handlers } from '#kernel/module/index.ts'
import type { comparisonContract } from '../contract.ts'
import { compareCities, shareFigures } from './compare-cities.ts'
import { compareDiagnoses } from './compare-diagnoses.ts'
import { deleteShared } from './store.ts'

export const comparisonHandlers: Handlers<typeof comparisonContract> = {
  compareDiagnoses,
  compareCities,
  shareFigures,
  withdrawFigures: async ({ tx, audit }) => {
    const figures = await deleteShared(tx)
    audit({ details: { figures } })
    return { figures }
  },
}
