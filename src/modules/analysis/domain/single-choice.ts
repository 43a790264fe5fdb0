import { fieldByKey, type SystemRecord, textOf } from '#modules/ledger/index.ts'
import { missingReason, surveyed } from './surveyed.ts'
import { type ChoiceTally, tally } from './tally.ts'

/** Counts the answers to one choice field of the ledger. */
function tallyField(records: readonly SystemRecord[], key: string): ChoiceTally {
  return tally(surveyed(records), fieldByKey.get(key)?.choices ?? [], (record) => {
    const choice = textOf(record.answers, key)
    return choice === undefined ? { reason: missingReason(record, record.answers[key]) } : { choice }
  })
}

/** ④ 各システムの利用形態: on what kind of server or service the systems run. */
export function analyseUsageForm(records: readonly SystemRecord[]): ChoiceTally {
  return tallyField(records, 'kindOfUse')
}

/** ⑥ 運用体制: who runs the systems, and whether the operator has people on site. */
export function analyseOperationStructure(records: readonly SystemRecord[]): ChoiceTally {
  return tallyField(records, 'operationStructure')
}

/** ⑦ 業務における情報システムへの依存度: how long the work can go on without the system. */
export function analyseDependency(records: readonly SystemRecord[]): ChoiceTally {
  return tallyField(records, 'workDependency')
}
