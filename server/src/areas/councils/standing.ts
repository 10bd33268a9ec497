import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Right, useWays, type Way, waysAt } from '../access/index.ts'
import { mayDo, obstacleTo, type Relation, type SessionAct } from './domain/permissions.ts'
import { stateWords } from './domain/words.ts'
import { listMembers, type MemberRow } from './store-members.ts'
import { findSession, lockSession, type SessionRow } from './store-sessions.ts'

export type Standing = {
  session: SessionRow
  members: MemberRow[]
  relations: Relation[]
  ways: Map<Relation, Way>
  /** The seat of who acts, on this session's day. */
  me: MemberRow | null
}

const rightOf: Record<Exclude<Relation, 'onlooker'>, Right> = {
  manager: 'manage-sessions',
  counter: 'count-ballots',
  member: 'vote-in-council',
}

/** Who the actor is to the session, and by whose right. */
async function standingTo(tx: Tx, act: Act, session: SessionRow): Promise<Standing> {
  const members = await listMembers(tx, session.id)
  const account = accountOf(act)
  const mine = account === null ? null : (members.find(({ accountId }) => accountId === account) ?? null)
  const ways = new Map<Relation, Way>()
  for (const [relation, right] of Object.entries(rightOf) as [Relation, Right][]) {
    if (relation === 'member' && !mine) continue
    const way =
      act.actor === 'system'
        ? null
        : (await waysAt(tx, act.actor, right, [session.unitId])).get(session.unitId)
    if (way !== undefined) ways.set(relation, way)
  }
  return { session, members, relations: [...ways.keys()], ways, me: ways.has('member') ? mine : null }
}

/**
 * The session held for an act that who acts may do now.
 * @refuses not-found, session-act-forbidden, session-state
 */
export async function loadForAct(
  tx: Tx,
  act: Act,
  sessionId: string,
  what: SessionAct,
): Promise<Standing | Refusal> {
  const session = await lockSession(tx, sessionId)
  if (!session) return refuse('not-found')
  const standing = await standingTo(tx, act, session)
  const refused = refuseUnless(what, standing)
  if (refused) return refused
  useWays(
    tx,
    [...standing.ways].filter(([relation]) => mayDo(what, relation)).map(([, way]) => way),
  )
  return standing
}

/** The session to look at. @refuses not-found, session-act-forbidden */
export async function loadForView(
  tx: Tx,
  act: Act,
  sessionId: string,
  what: SessionAct = 'view-session',
): Promise<Standing | Refusal> {
  const session = await findSession(tx, sessionId)
  if (!session) return refuse('not-found')
  const standing = await standingTo(tx, act, session)
  return refuseUnless(what, standing) ?? standing
}

/** @refuses session-act-forbidden, session-state */
function refuseUnless(what: SessionAct, standing: Standing): Refusal | null {
  const { relations, session } = standing
  const obstacle = obstacleTo(what, { relations, state: session.state })
  if (obstacle === 'person') return refuse('session-act-forbidden')
  if (obstacle === 'state') return refuse('session-state', { state: stateWords[session.state] })
  return null
}
