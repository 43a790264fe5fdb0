import { Command } from 'commander'
import { type ExitCode, exitCodes, type InCity } from '#kernel/command-line/index.ts'
import { AppError } from '#kernel/contract/index.ts'
import { preferredLanguage, speaker } from '#kernel/i18n/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { readDate } from '#kernel/time/index.ts'
import { addAudit } from './command-line/audit.ts'
import { completionScript } from './command-line/completion.ts'
import { createCityByCommand } from './command-line/create-city.ts'
import { examine } from './command-line/doctor.ts'
import { explain } from './command-line/explain.ts'
import { actInCity, type GlobalOptions } from './command-line/in-city.ts'
import { addOptimise } from './command-line/optimise.ts'
import { addPeople } from './command-line/people.ts'
import { moduleCommands } from './modules.ts'
import { runServer } from './server.ts'
import { readSettings, type Settings } from './settings.ts'
import { commandWords } from './text/index.ts'

const { env } = process
const language = preferredLanguage(env.LC_ALL || env.LC_MESSAGES || env.LANG)
const speak = speaker([kernelWords, commandWords])
const interrupt = new AbortController()

// Whoever reads the output may have seen enough (`| head`): then the command ends, too.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

const program = new Command('saiteki')
  .description(
    '自治体の情報システムを調べ、診て、最適にする / survey, diagnose and optimise municipal systems',
  )
  .option('--city <code>', '団体コード / city code')
  .option('--as-of <day>', 'いつの時点か(2026-04-01、令和8年4月1日)/ the day to look at')
  .option('--json', 'JSONで出力する / print JSON')
  .showHelpAfterError()
  .exitOverride()

/** Runs an action, says what went wrong, and leaves the exit code behind. */
async function end(action: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await action()
  } catch (error) {
    const { text, exitCode } = explain(error, language)
    if (text) console.error(text)
    process.exitCode = interrupt.signal.aborted ? exitCodes.interrupted : exitCode
  }
  // A second Ctrl-C may still kill this process while Node takes it down: whoever started it knows the code by then.
  if (process.connected) process.send?.({ exitCode: process.exitCode })
}

const inCity: InCity = (action) =>
  end(async () => {
    process.on('SIGINT', () => interrupt.abort())
    const options = program.opts<GlobalOptions>()
    const asOf = options.asOf === undefined ? {} : { asOf: dayOf(options.asOf) }
    return actInCity(readSettings(env), { ...options, ...asOf }, language, interrupt.signal, action)
  })

function dayOf(text: string): string {
  const day = readDate(text)
  if (!day) throw new AppError('command.badDay', { text })
  return day.toString()
}

/** Where the server is reached from this machine; people elsewhere put their own address before the path. */
const addressOf =
  ({ port }: Settings) =>
  (path: string) =>
    `http://127.0.0.1:${port || 8300}${path}`

program
  .command('serve')
  .description('サーバーを動かす / run the server')
  .action(() =>
    end(async () => {
      await runServer(readSettings(env), language)
      return exitCodes.done
    }),
  )

program
  .command('city')
  .description('市区町村 / cities')
  .command('create')
  .description('空の市区町村を作る / create an empty city')
  .requiredOption('--code <code>', '全国地方公共団体コード / city code')
  .requiredOption('--name <name>', '名前 / name')
  .option('--name-en <name>', '英語の名前 / name in English')
  .action((city: { code: string; name: string; nameEn?: string }) =>
    end(async () => {
      const settings = readSettings(env)
      const about = { code: city.code, nameJa: city.name, nameEn: city.nameEn ?? city.name }
      const { path, expiresAt } = await createCityByCommand(settings, about, language)
      const said = { code: city.code, name: city.name, link: addressOf(settings)(path), expiresAt }
      const isJson = program.opts<GlobalOptions>().json
      console.log(isJson ? JSON.stringify(said, null, 2) : speak(language, 'command.cityCreated', said))
      return exitCodes.done
    }),
  )

program
  .command('doctor')
  .description('動く条件がそろっているか調べる / examine what the product stands on')
  .action(() =>
    end(async () => {
      const findings = await examine(readSettings(env), speak, language)
      const lines = findings.map(({ what, isGood, detail }) => `${isGood ? 'ok ' : 'NG '} ${what}  ${detail}`)
      const isJson = program.opts<GlobalOptions>().json
      console.log(isJson ? JSON.stringify(findings, null, 2) : lines.join('\n'))
      return findings.every(({ isGood }) => isGood) ? exitCodes.done : exitCodes.failed
    }),
  )

program
  .command('completion <shell>')
  .description('補完の設定を出力する(bash、zsh)/ print shell completion')
  .action((shell: string) =>
    end(async () => {
      if (shell !== 'bash' && shell !== 'zsh') throw new RangeError('completion: bash, zsh')
      console.log(completionScript(program, shell))
      return exitCodes.done
    }),
  )

addAudit(speak)(program, inCity)
addPeople(speak, (path) => addressOf(readSettings(env))(path))(program, inCity)
addOptimise(program, end)
for (const add of moduleCommands) add(program, inCity)

await end(async () => {
  await program.parseAsync()
  return (process.exitCode as ExitCode | undefined) ?? exitCodes.done
})
