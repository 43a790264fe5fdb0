import { type AddCommands, exitCodes } from '#kernel/command-line/index.ts'
import { createClient } from '#kernel/contract/index.ts'
import type { Speak } from '#kernel/i18n/index.ts'
import { kernelContract } from '#kernel/operations/contract.ts'

/** `audit verify`: 0 when the chain is whole, 2 when it is broken. */
export function addAudit(speak: Speak): AddCommands {
  return (program, inCity) => {
    program
      .command('audit')
      .description('監査の記録 / audit trail')
      .command('verify')
      .description('改ざんされていないか確かめる / verify that nothing was altered')
      .action(() =>
        inCity(async (terminal) => {
          const verdict = await createClient(kernelContract, terminal.send).verifyAudit({})
          const key = verdict.isIntact ? 'command.auditIntact' : 'command.auditBroken'
          const facts = {
            entries: verdict.entries,
            lastHash: verdict.lastHash,
            firstBroken: verdict.firstBroken ?? 0,
          }
          terminal.print(
            terminal.isJson ? JSON.stringify(verdict, null, 2) : speak(terminal.language, key, facts),
          )
          return verdict.isIntact ? exitCodes.done : exitCodes.hasProblems
        }),
      )
  }
}
