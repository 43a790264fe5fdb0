import type { Command } from 'commander'
import type { Send } from '#kernel/contract/index.ts'
import type { Language } from '#kernel/module/index.ts'

/**
 * How a command ends, the same everywhere: 0 done · 1 refused or failed · 2 what was given has problems, each printed
 * with its place · 64 wrong usage · 130 interrupted.
 */
export const exitCodes = { done: 0, failed: 1, hasProblems: 2, wrongUsage: 64, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What a command about one city has around it. */
export interface Terminal {
  /** Calls the operations in this process, through the same checks as over HTTP: `createClient(contract, terminal.send)`. */
  send: Send
  /** By `LC_ALL` or `LANG`. */
  language: Language
  city: { code: string; nameJa: string; nameEn: string }
  /** `--json`: print one JSON document instead of text. */
  isJson: boolean
  /** `--as-of` as an ISO day; today when left out. */
  asOf: string | undefined
  /** Fires on Ctrl-C. */
  signal: AbortSignal
  print(text: string): void
}

/** Opens the data, finds the city of `--city`, does the action, closes and ends with its code. */
export type InCity = (action: (terminal: Terminal) => Promise<ExitCode>) => Promise<void>

/** What a module's `cli.ts` exports: adds its commands, each action of which is wrapped by `inCity`. */
export type AddCommands = (program: Command, inCity: InCity) => void
