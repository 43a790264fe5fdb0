import type { Bilingual } from '#kernel/contract/index.ts'
import { kernelPermissions } from '#kernel/operations/permissions.ts'
import { findingsPermissions } from '#modules/analysis/findings/permissions.ts'
import { analysisPermissions } from '#modules/analysis/permissions.ts'
import { directoryPermissions } from '#modules/directory/permissions.ts'
import { ledgerPermissions } from '#modules/ledger/permissions.ts'

const ofRooms = {
  ...directoryPermissions,
  ...ledgerPermissions,
  ...analysisPermissions,
  ...findingsPermissions,
}

/** What every permission is called. Written out by hand, like the list of rooms. */
export const permissionLabels: Readonly<Record<string, Bilingual>> = {
  ...kernelPermissions,
  ...Object.fromEntries(Object.entries(ofRooms).map(([key, { label }]) => [key, label])),
}
