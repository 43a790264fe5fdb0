import type { OutputOf } from '#kernel/contract/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { ledgerContract } from '../../contract.ts'

export type ReferenceNames = Partial<OutputOf<typeof ledgerContract.listNames>> & {
  /** Contracts of the system that is being edited. */
  contracts?: readonly string[]
}

/** Names that answers may refer to; empty until the server has told them. */
export function useReferenceNames(): ReferenceNames {
  return useQueryOf(ledgerContract.listNames, {}).data ?? {}
}

/** The names to choose from for a field, or null when it refers to nothing. */
export function namesFor({ type }: Field, names: ReferenceNames): readonly string[] | null {
  if (type === 'division') return names.writableDivisions ?? names.divisions ?? []
  if (type === 'vendor') return names.vendors ?? []
  if (type === 'system') return names.systems ?? []
  return type === 'contract' ? (names.contracts ?? []) : null
}
