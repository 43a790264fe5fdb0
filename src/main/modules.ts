import type { AddCommands } from '#kernel/command-line/index.ts'
import type { Module } from '#kernel/module/index.ts'
import { kernelModule } from '#kernel/operations/index.ts'
import { addAnalysisCommands } from '#modules/analysis/cli.ts'
import { analysisModule } from '#modules/analysis/module.ts'
import { kernelGrants } from '#modules/directory/index.ts'
import { directoryModule } from '#modules/directory/module.ts'
import { addLedgerCommands } from '#modules/ledger/cli.ts'
import { ledgerModule } from '#modules/ledger/module.ts'

/** Every room of the house, in the order in which they may know each other. Written out by hand. */
export const modules: readonly Module[] = [
  kernelModule(kernelGrants),
  directoryModule,
  ledgerModule,
  analysisModule,
]

/** The commands of the modules, in the order in which help shows them. */
export const moduleCommands: readonly AddCommands[] = [addLedgerCommands, addAnalysisCommands]
