import type { Progress } from '@saiteki/optimiser'
import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '#kernel/command-line/index.ts'
import type { RunSolver } from './optimise-options.ts'
import { addOptimisePack } from './optimise-pack.ts'
import { addOptimisePortfolio } from './optimise-portfolio.ts'
import { addOptimiseSchedule } from './optimise-schedule.ts'

/**
 * `optimise …`: the solvers of the optimiser on files, without a city and without the database. Standard output holds
 * the answer alone; how far the search is goes to standard error. Ctrl-C ends the search, not the command: the best
 * found so far is printed, `stoppedBecause` is `cancelled`, and the command ends with 0 like any other answer.
 */
export function addOptimise(program: Command, end: (action: () => Promise<ExitCode>) => Promise<void>): void {
  const optimise = program
    .command('optimise')
    .description(
      'ファイルの問題を解き、どこまで良いかの証明を付ける / solve a problem in a file, with a proven bound',
    )
  const run: RunSolver = (solve) =>
    end(async () => {
      const { json, progress } = optimise.optsWithGlobals<{ json?: boolean; progress?: boolean }>()
      const interrupt = new AbortController()
      // A terminal sends Ctrl-C to every process of the command, and the outer one passes it on: it may come twice,
      // the second time when the answer is already being printed. So it is listened to until the process ends.
      process.on('SIGINT', () => interrupt.abort())
      try {
        const onProgress = progress ? progressLines() : () => {}
        const answer = await solve({ signal: interrupt.signal, onProgress })
        console.log(json ? JSON.stringify(answer) : inLines(answer))
        return exitCodes.done
      } catch (error) {
        // Who loads the solvers only when they are asked for knows their errors by name.
        if (!(error instanceof Error) || error.name !== 'ProblemError') throw error
        console.error(printable(error.message))
        return exitCodes.hasProblems
      }
    })
  optimise.option(
    '--progress',
    '途中の値と下限を標準エラーに出す / tell incumbent and bound on standard error',
  )
  addOptimisePack(optimise, run)
  addOptimiseSchedule(optimise, run)
  addOptimisePortfolio(optimise, run)
}

/** A line for every better solution and every better bound. */
function progressLines(): (progress: Progress) => void {
  let last = ''
  return ({ incumbent, lowerBound, phase, elapsedMs }) => {
    const standing = `${incumbent ?? '–'} ≥ ${Number.isFinite(lowerBound) ? lowerBound : '–'}`
    if (standing !== last) console.error(`${(elapsedMs / 1000).toFixed(1)} s  ${standing}  ${phase}`)
    last = standing
  }
}

/** A message may quote what stands in the file, whatever that is. */
function printable(message: string): string {
  const plain = message.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, '·')
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain
}

function inLines(answer: Record<string, unknown>): string {
  return Object.entries(answer)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('\n')
}
