import type { FastifyRequest } from 'fastify'
import { AppError } from '#kernel/contract/index.ts'

/**
 * Defence against forged requests from other sites (OWASP ASVS 5 3.5): a changing request that a browser sent
 * must come from our own pages. `SameSite=Lax` cookies stand behind it.
 * @throws AppError `kernel.crossSite`
 */
export function refuseCrossSite(request: FastifyRequest, hasSession: boolean): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new AppError('kernel.crossSite')
  }
  const { origin } = request.headers
  if (origin !== undefined) {
    if (URL.canParse(origin) && new URL(origin).host === request.host) return
    throw new AppError('kernel.crossSite')
  }
  // Neither header: no browser of today. With a session cookie it could be an old one, so it is refused.
  if (hasSession) throw new AppError('kernel.crossSite')
}
