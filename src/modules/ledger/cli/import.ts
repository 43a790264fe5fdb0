import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type ExitCode, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { createClient } from '#kernel/contract/index.ts'
import { uploadFile } from '#kernel/http/inject.ts'
import { exchangeContract, type ImportView } from '../exchange/contract.ts'
import { sayPlan } from './say-plan.ts'

export interface ImportOptions {
  /** Write when there are no problems; without it nothing is written. */
  accept: boolean
  reason: string | undefined
  effectiveOn: string | undefined
  /** Systems that the files lack are retired. */
  whole: boolean
  /** Divisions and vendors that nobody knows are registered. */
  registerNames: boolean
}

/** Shows what files would change; with `--accept` writes it. 0 when clean, 2 when there are problems. */
export async function importCommand(
  terminal: Terminal,
  fileNames: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const client = createClient(exchangeContract, terminal.send)
  const fileIds: string[] = []
  for (const fileName of fileNames) {
    const stored = await uploadFile(terminal.send, path.basename(fileName), await readFile(fileName))
    fileIds.push(stored.fileId)
  }
  const settle = async (view: ImportView): Promise<ImportView> => {
    let now = view
    while (now.state === 'reading' || now.state === 'accepting') {
      await setTimeout(200)
      now = await client.showImport({ importId: now.importId })
    }
    return now
  }
  const planned = await settle(
    await client.planImport({ fileIds, isWholeLedger: options.whole, registersNames: options.registerNames }),
  )
  const isClean = planned.state === 'planned' && planned.plan?.counts.problems === 0
  if (!options.accept || !isClean) {
    show(terminal, planned)
    if (planned.state === 'planned') await client.cancelImport({ importId: planned.importId })
    return isClean ? exitCodes.done : exitCodes.hasProblems
  }
  const accepted = await settle(
    await client.acceptImport({
      importId: planned.importId,
      reason: options.reason ?? (terminal.language === 'ja' ? 'コマンドでの取り込み' : 'Imported by command'),
      ...(options.effectiveOn ? { effectiveOn: options.effectiveOn } : {}),
    }),
  )
  show(terminal, accepted)
  if (accepted.state !== 'accepted') return accepted.failure ? exitCodes.failed : exitCodes.hasProblems
  if (!terminal.isJson) terminal.print(terminal.language === 'ja' ? '書き込みました。' : 'Written.')
  return exitCodes.done
}

function show(terminal: Terminal, view: ImportView) {
  if (terminal.isJson) terminal.print(JSON.stringify(view, null, 2))
  else terminal.print(sayPlan(view, terminal.language).join('\n'))
}
