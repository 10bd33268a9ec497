import { type Act, inAct, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import type { OpenSessionView } from './schemas.ts'
import { findHomeUnit } from './store.ts'
import { endSessions, readOpenSessions } from './store-sessions.ts'

/** Ends the session that the request came with. */
export async function signOut(act: Act): Promise<void> {
  const { actor } = act
  if (actor === 'system') return
  await endAndRecord(act, { only: actor.sessionId }, 'sign-out')
}

/**
 * Ends another of one's own open sessions (or this one).
 * @refuses session-not-found
 */
export async function endSession(act: Act, sessionId: string): Promise<undefined | Refusal> {
  const ended = await endAndRecord(act, { only: sessionId }, 'end-session')
  return isRefusal(ended) ? ended : undefined
}

/** Ends all of one's own sessions but this one. Returns how many were open. */
export async function endOtherSessions(act: Act): Promise<{ ended: number } | Refusal> {
  const { actor } = act
  if (actor === 'system') return { ended: 0 }
  return endAndRecord(act, { except: actor.sessionId }, 'end-other-sessions')
}

function endAndRecord(
  act: Act,
  which: { only?: string; except?: string },
  verb: 'sign-out' | 'end-session' | 'end-other-sessions',
): Promise<{ ended: number } | Refusal> {
  return inAct<{ ended: number }>(act, async (tx) => {
    if (act.actor === 'system') return { ended: 0 }
    const { accountId } = act.actor
    const ended = await endSessions(tx, accountId, act.clock.now(), which)
    if (ended === 0) return verb === 'end-session' ? refuse('session-not-found') : { ended }
    const unitId = await findHomeUnit(tx, accountId)
    const object = { objectKind: 'account', objectId: accountId, unitId }
    await recordAct(tx, act, { act: verb, ...object, details: { ended } })
    return { ended }
  })
}

/** One's own open sessions, last used first. */
export async function listSessions(act: Act): Promise<OpenSessionView[]> {
  const { actor } = act
  if (actor === 'system') return []
  return inView(act, async (tx) => {
    const rows = await readOpenSessions(tx, actor.accountId, act.clock.now())
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      userAgent: row.user_agent,
      address: row.address,
      current: row.id === actor.sessionId,
    }))
  })
}
