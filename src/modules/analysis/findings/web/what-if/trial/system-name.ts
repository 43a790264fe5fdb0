import { ledgerContract } from '#modules/ledger/contract.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { screenWords } from '../../text/index.ts'
import type { Trial } from '../what-if-search.ts'

/** Name of a system of the trial: as it was tried, as it was added, else as the ledger has it. */
export function useSystemName(systemId: string, trial: Trial, known: ReadonlyMap<string, string>): string {
  const say = screenWords.useWords()
  const { asOf } = useAsOf()
  const added = trial.add?.find(([each]) => each === systemId)?.[1].name
  const name = known.get(systemId) ?? (typeof added === 'string' ? added : undefined)
  const shown = useQueryOf(
    ledgerContract.showSystem,
    { systemId, ...(asOf && { asOf }) },
    { enabled: name === undefined, keepsLast: false },
  )
  const found = shown.data?.record.answers.name
  if (name !== undefined) return name
  if (typeof found === 'string') return found
  return shown.isError ? say('whatIf.unknownSystem') : '…'
}
