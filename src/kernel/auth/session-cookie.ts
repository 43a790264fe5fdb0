export const SESSION_COOKIE = 'saiteki_session'
/** Browsers take a cookie of this name only over HTTPS, for this host alone, for all paths. */
export const SECURE_SESSION_COOKIE = `__Host-${SESSION_COOKIE}`

/** The `Set-Cookie` value of a sign-in; an empty token takes the cookie away. */
export function sessionCookie(token: string, { isSecure }: { isSecure: boolean }): string {
  const name = isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE
  const ends = token === '' ? '; Max-Age=0' : ''
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${ends}`
}
