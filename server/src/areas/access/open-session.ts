import type { Actor } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { makeSessionToken } from './session-token.ts'
import { insertSession, sessionHours } from './store-sessions.ts'

/** What the browser told when it signed in; shown to the person in the list of open sessions. */
export type Browser = { userAgent: string; address: string }
export type OpenedSession = { token: string; expiresAt: Date; sessionId: string }

/** Minutes in which the code of the second factor must follow the password. */
const secondFactorMinutes = 10

/** Opens a session; one that still waits for the second factor lasts minutes and lets nobody in. */
export async function openSession(
  tx: Tx,
  accountId: string,
  now: Date,
  browser: Browser,
  secondFactor: 'none' | 'waiting' | 'passed',
): Promise<OpenedSession> {
  const { token, tokenHash } = makeSessionToken()
  const minutes = secondFactor === 'waiting' ? secondFactorMinutes : sessionHours.absolute * 60
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const secondFactorAt = secondFactor === 'passed' ? now : null
  const { userAgent, address } = browser
  const session = { tokenHash, accountId, now, expiresAt, secondFactorAt, userAgent, address }
  return { token, expiresAt, sessionId: await insertSession(tx, session) }
}

/** Who the ledger names while nobody is signed in yet, or for an act on one's own account. */
export function actorOf(account: { id: string; display_name: string }): Actor {
  return {
    accountId: account.id,
    displayName: account.display_name,
    roles: [],
    sessionId: '',
    mustChangePassword: false,
  }
}
