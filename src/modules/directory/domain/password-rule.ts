import { AppError } from '#kernel/contract/index.ts'

export const shortestPassword = 12
export const longestPassword = 128

/**
 * Length decides, not kinds of letters (NIST SP 800-63B 5.1.1.2): 12 to 128 characters, not the sign-in name with
 * decoration, not one of the common ones.
 * @throws AppError `directory.passwordTooShort`, `directory.passwordTooLong`, `directory.passwordHasName`,
 * `directory.passwordCommon`
 */
export function checkPassword(
  password: string,
  { loginName, isCommon }: { loginName: string; isCommon: (password: string) => boolean },
): void {
  const length = [...password.normalize('NFKC')].length
  if (length < shortestPassword) throw new AppError('directory.passwordTooShort', { least: shortestPassword })
  if (length > longestPassword) throw new AppError('directory.passwordTooLong', { most: longestPassword })
  const rest = password.toLowerCase().replaceAll(loginName.toLowerCase(), '')
  if (loginName.length >= 3 && rest.length < password.length && rest.length < shortestPassword - 3)
    throw new AppError('directory.passwordHasName')
  if (isCommon(password)) throw new AppError('directory.passwordCommon')
}
