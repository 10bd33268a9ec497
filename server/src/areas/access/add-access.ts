import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor, Platform } from '../../platform/act.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Right } from './domain/roles.ts'
import { holdsRight } from './may.ts'
import { readSessionToken } from './session-cookie.ts'
import { hashSessionToken } from './session-token.ts'
import { findSessionWithRoles, touchSession } from './store-sessions.ts'

const nobody: Actor = { accountId: '', displayName: '', roles: [], sessionId: '', mustChangePassword: false }

/**
 * Finds out who calls, and stops who may not: 401 without a session, 403 without the right that the route declares.
 * The unit scope of an act is checked by the use case (`mayAt`) and, behind it, by row-level security.
 */
export function addAccess(app: FastifyInstance, platform: Platform): void {
  app.decorateRequest('act')
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access
    if (!access) return
    const actor = await findActor(platform, request)
    request.act = { ...platform, actor: actor ?? nobody }
    if (access === 'public') return
    if (!actor) return sendRefusal(reply, refuse('not-signed-in'))
    const mayWhileChanging = /^\/api\/v1\/session(\/|$)/.test(request.routeOptions.url ?? '')
    if (actor.mustChangePassword && !mayWhileChanging)
      return sendRefusal(reply, refuse('password-must-change'))
    if (access === 'signed-in') return
    if (access.anyOf.some((right) => holdsRight(actor, right as Right))) return
    return sendRefusal(reply, refuse('right-missing', { right: access.anyOf.join(', ') }))
  })
}

async function findActor(platform: Platform, request: FastifyRequest): Promise<Actor | null> {
  const token = readSessionToken(request, platform.config)
  if (!token) return null
  const now = platform.clock.now()
  const session = await findSessionWithRoles(
    platform.db,
    hashSessionToken(token),
    now,
    platform.clock.today(),
  )
  if (!session) return null
  if (session.totpConfirmedAt && !session.secondFactorAt) return null
  await touchSession(platform.db, session.sessionId, session.lastSeenAt, now)
  return {
    accountId: session.accountId,
    displayName: session.displayName,
    sessionId: session.sessionId,
    mustChangePassword: session.mustChangePassword,
    roles: session.roles,
  }
}
