import { ProblemError } from '@saiteki/optimiser'
import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '#kernel/command-line/index.ts'
import type { RunSolver } from './optimise-options.ts'
import { addOptimisePack } from './optimise-pack.ts'
import { addOptimisePortfolio } from './optimise-portfolio.ts'
import { addOptimiseSchedule } from './optimise-schedule.ts'

/** `optimise …`: the solvers of the optimiser on files, without a city and without the database. */
export function addOptimise(program: Command, end: (action: () => Promise<ExitCode>) => Promise<void>): void {
  const run: RunSolver = (solve) =>
    end(async () => {
      const interrupt = new AbortController()
      // A terminal sends Ctrl-C to every process of the command, and the outer one passes it on: it may come twice.
      const stop = () => interrupt.abort()
      process.on('SIGINT', stop)
      try {
        const answer = await solve(interrupt.signal)
        console.log(program.opts<{ json?: boolean }>().json ? JSON.stringify(answer) : inLines(answer))
        return exitCodes.done
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        console.error(error.message)
        return exitCodes.hasProblems
      } finally {
        process.off('SIGINT', stop)
      }
    })
  const optimise = program
    .command('optimise')
    .description(
      'ファイルの問題を解き、どこまで良いかの証明を付ける / solve a problem in a file, with a proven bound',
    )
  addOptimisePack(optimise, run)
  addOptimiseSchedule(optimise, run)
  addOptimisePortfolio(optimise, run)
}

function inLines(answer: Record<string, unknown>): string {
  return Object.entries(answer)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('\n')
}
