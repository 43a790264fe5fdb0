import type { Command } from 'commander'
import type { AddCommands, InCity } from '#kernel/command-line/index.ts'
import { readDate } from '#kernel/time/index.ts'
import { type ExportOptions, exportCommand, templateCommand } from './cli/export.ts'
import { type ImportOptions, importCommand } from './cli/import.ts'
import { diffCommand, listCommand, showCommand } from './cli/look.ts'
import { exchangeFormats } from './exchange/contract.ts'

const formats = exchangeFormats.join(' | ')

/** `ledger list | show | diff | template | export | import` */
export const addLedgerCommands: AddCommands = (program, inCity) => {
  const ledger = program.command('ledger').description('システム台帳 / the system ledger')
  addLooking(ledger, inCity)
  addExchange(ledger, inCity)
}

/** A day in any form that people write (令和8年4月1日 too); what is none is left for the operation to refuse. */
function dayOf(text: string): string {
  return readDate(text)?.toString() ?? text
}

function addLooking(ledger: Command, inCity: InCity) {
  ledger
    .command('list')
    .description('システムの一覧 / list systems')
    .option('--text <words>', '探す言葉 / words to look for')
    .action((options: { text?: string }) =>
      inCity((terminal) => listCommand(terminal, { text: options.text })),
    )
  ledger
    .command('show <system>')
    .description('システムの台帳(名前、略称、管理番号で)/ show one system by name, short name or mark')
    .action((system: string) => inCity((terminal) => showCommand(terminal, system)))
  ledger
    .command('diff [system]')
    .description('2つの日を比べる / compare two days')
    .requiredOption('--from <day>', 'もとの日 / the earlier day')
    .requiredOption('--to <day>', '比べる日 / the later day')
    .action((system: string | undefined, days: { from: string; to: string }) =>
      inCity((terminal) => diffCommand(terminal, system, { from: dayOf(days.from), to: dayOf(days.to) })),
    )
}

function addExchange(ledger: Command, inCity: InCity) {
  ledger
    .command('template')
    .description('空の様式を書き出す / write the empty form')
    .option('--format <format>', formats)
    .option('--output <file>', '書き出すファイル / file to write')
    .option('--systems <count>', '何システム分か / sheets for how many systems', Number)
    .action((options: Partial<ExportOptions> & { systems?: number }) =>
      inCity((terminal) =>
        templateCommand(terminal, {
          format: options.format,
          output: options.output,
          systems: options.systems,
        }),
      ),
    )
  ledger
    .command('export [systems...]')
    .description('台帳を書き出す(名前を並べれば、そのシステムだけ)/ export all or the named systems')
    .option('--format <format>', formats)
    .option('--output <file>', '書き出すファイル / file to write')
    .action((systems: string[], options: Partial<ExportOptions>) =>
      inCity((terminal) =>
        exportCommand(terminal, systems, { format: options.format, output: options.output }),
      ),
    )
  ledger
    .command('import <files...>')
    .description(
      '取り込むと何が変わるかを見る。--accept で書き込む / show what an import would change; --accept writes it',
    )
    .option('--dry-run', '書き込まない(何も付けないときと同じ)/ write nothing (as without --accept)')
    .option('--accept', '書き込む / write', false)
    .option('--reason <text>', '変更の理由 / reason of the change')
    .option('--effective-on <day>', 'いつからの変更か / day from which it holds')
    .option('--whole', 'ファイルにないシステムは廃止にする / retire systems that the files lack', false)
    .option(
      '--register-names',
      '知らない課・事業者を登録する / register unknown divisions and vendors',
      false,
    )
    .action((files: string[], options: Partial<ImportOptions> & { dryRun?: boolean }) =>
      inCity((terminal) =>
        importCommand(terminal, files, {
          accept: options.accept === true && !options.dryRun,
          reason: options.reason,
          effectiveOn: options.effectiveOn && dayOf(options.effectiveOn),
          whole: options.whole ?? false,
          registerNames: options.registerNames ?? false,
        }),
      ),
    )
}
