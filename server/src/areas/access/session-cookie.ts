import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config.ts'

export const sessionCookie = 'neuguong_session'

/** Do people reach us by https? As the operator says, else as the request came. */
function isHttps(request: FastifyRequest, config: Config): boolean {
  return config.publicUrl ? config.publicUrl.startsWith('https://') : request.protocol === 'https'
}

/** With https the name itself binds the cookie to this host: no neighbour under the same domain can plant one. */
function nameOf(request: FastifyRequest, config: Config): string {
  return isHttps(request, config) ? `__Host-${sessionCookie}` : sessionCookie
}

export function readSessionToken(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[nameOf(request, config)]
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  session: { token: string; expiresAt: Date },
): void {
  reply.setCookie(nameOf(request, request.act.config), session.token, {
    ...options(request),
    expires: session.expiresAt,
  })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request, request.act.config), options(request))
}

function options(request: FastifyRequest) {
  const secure = isHttps(request, request.act.config)
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
}
