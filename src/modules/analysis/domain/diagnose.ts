import type { SystemRecord } from '#modules/ledger/index.ts'
import { analyseMaintenanceShare } from './maintenance-share.ts'
import { analyseServerLocation } from './server-location.ts'
import { analyseServers } from './servers.ts'
import { analyseDependency, analyseOperationStructure, analyseUsageForm } from './single-choice.ts'
import { surveyed } from './surveyed.ts'
import { analyseTerminals } from './terminals.ts'
import { analyseUsers } from './users.ts'

/** The policy's analyses ①–⑦ and its table 8, of the same systems. */
export function diagnose(records: readonly SystemRecord[]) {
  return {
    systems: surveyed(records).length,
    analyses: {
      maintenanceShare: analyseMaintenanceShare(records),
      users: analyseUsers(records),
      servers: analyseServers(records),
      usageForm: analyseUsageForm(records),
      serverLocation: analyseServerLocation(records),
      operationStructure: analyseOperationStructure(records),
      dependency: analyseDependency(records),
      terminals: analyseTerminals(records),
    },
  }
}

export type Diagnosis = ReturnType<typeof diagnose>
