export { isCommonPassword } from './common-passwords.ts'
export { hashPassword, isPasswordRight } from './password-hash.ts'
export { SECURE_SESSION_COOKIE, SESSION_COOKIE, sessionCookie } from './session-cookie.ts'
export { type MintedToken, mintToken, readToken } from './token.ts'
