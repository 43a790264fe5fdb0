import type { Command } from 'commander'
import { type AddCommands, exitCodes, type Terminal } from '#kernel/command-line/index.ts'
import { AppError, createClient } from '#kernel/contract/index.ts'
import type { Speak } from '#kernel/i18n/index.ts'
import { directoryContract } from '#modules/directory/contract.ts'
import { type Role, roles } from '#modules/directory/index.ts'

interface UserOptions {
  name: string
  role: Role
  division: string[]
  vendor?: string
}

/** `user add`, `user reset` and `token create`. */
export function addPeople(speak: Speak, addressOf: (path: string) => string): AddCommands {
  return (program, inCity) => {
    const user = program.command('user').description('利用者 / users')
    user
      .command('add <login-name>')
      .description(
        '利用者を加え、パスワードを決めるリンクを出す / add a user and print the link to set a password',
      )
      .requiredOption('--name <name>', '氏名 / name')
      .requiredOption('--role <role>', roles.join(' | '))
      .option('--division <names...>', '所属する課の名前 / names of divisions', [])
      .option('--vendor <name>', '委託事業者の名前 / name of the vendor')
      .action((loginName: string, options: UserOptions) =>
        inCity(async (terminal) => {
          const client = createClient(directoryContract, terminal.send)
          const { link } = await client.addUser({
            loginName,
            name: options.name,
            role: roleOf(options.role),
            vendorId: options.vendor ? await vendorId(terminal, options.vendor) : null,
            posts: await postsOf(terminal, options.division),
            language: terminal.language,
          })
          const said = { loginName, name: options.name, link: addressOf(link.path) }
          say(terminal, speak, 'command.userAdded', said)
          return exitCodes.done
        }),
      )
    user
      .command('reset <login-name>')
      .description('パスワードを決め直すリンクを出す / print a link to set a new password')
      .action((loginName: string) =>
        inCity(async (terminal) => {
          const { userId } = await findUser(terminal, loginName)
          const link = await createClient(directoryContract, terminal.send).resetPassword({ userId })
          say(terminal, speak, 'command.passwordLink', { loginName, link: addressOf(link.path) })
          return exitCodes.done
        }),
      )
    addToken(program, speak, inCity)
  }
}

function addToken(program: Command, speak: Speak, inCity: Parameters<AddCommands>[1]) {
  program
    .command('token')
    .description('APIトークン / API tokens')
    .command('create <name>')
    .description('利用者のAPIトークンを作る / create an API token of a user')
    .requiredOption('--user <login-name>', '持ち主 / owner')
    .requiredOption('--permission <keys...>', 'ledger.read など / such as ledger.read')
    .option('--days <days>', '有効な日数 / days of validity', '90')
    .action((name: string, options: { user: string; permission: string[]; days: string }) =>
      inCity(async (terminal) => {
        const { userId } = await findUser(terminal, options.user)
        const token = await createClient(directoryContract, terminal.send).createToken({
          name,
          userId,
          permissions: options.permission,
          days: Number(options.days),
        })
        say(terminal, speak, 'command.tokenCreated', token)
        return exitCodes.done
      }),
    )
}

function say(terminal: Terminal, speak: Speak, key: string, facts: Readonly<Record<string, string>>) {
  terminal.print(terminal.isJson ? JSON.stringify(facts, null, 2) : speak(terminal.language, key, facts))
}

function roleOf(role: string): Role {
  const found = roles.find((one) => one === role)
  if (!found) throw new RangeError(`--role: ${roles.join(', ')}`)
  return found
}

async function findUser(terminal: Terminal, loginName: string) {
  const { users } = await createClient(directoryContract, terminal.send).listUsers({})
  const found = users.find((user) => user.loginName === loginName.toLowerCase())
  if (!found) throw new AppError('command.noSuchUser', { loginName })
  return found
}

async function vendorId(terminal: Terminal, name: string): Promise<string> {
  const { vendors } = await createClient(directoryContract, terminal.send).listVendors({})
  const found = vendors.find((vendor) => vendor.name === name)
  if (!found) throw new AppError('directory.unknownVendor')
  return found.vendorId
}

async function postsOf(terminal: Terminal, names: readonly string[]) {
  if (names.length === 0) return []
  const { divisions } = await createClient(directoryContract, terminal.send).listDivisions({})
  const startsOn = Temporal.Now.plainDateISO('Asia/Tokyo').toString()
  return names.map((name, index) => {
    const found = divisions.find((division) => division.name === name)
    if (!found) throw new AppError('directory.unknownDivision')
    return { divisionId: found.divisionId, startsOn, endsOn: null, isMain: index === 0 }
  })
}
