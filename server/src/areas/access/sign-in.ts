import { verify } from '@node-rs/argon2'
import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { makeSessionToken } from './session-token.ts'
import { findAccountByUsername, insertSession } from './store.ts'

/** Hours after which a session ends by itself. */
const sessionHours = 12

// Checked when the name is unknown, so that the time of the answer does not tell which names exist.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b+dWRWJTmaaJObG'

/**
 * Opens a session. The ledger knows who signed in, never the password.
 * @refuses sign-in-failed, account-locked
 */
export async function signIn(
  act: Act,
  input: { username: string; password: string; userAgent: string; address: string },
): Promise<{ token: string; expiresAt: Date } | Refusal> {
  return inAct({ ...act, actor: 'system' }, async (tx) => {
    const now = act.clock.now()
    const account = await findAccountByUsername(tx, input.username)
    const right = await verify(account?.password_hash ?? nobodysHash, input.password).catch(() => false)
    if (!account || account.disabled_at || !right) return refuse('sign-in-failed')
    const { token, tokenHash } = makeSessionToken()
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    const sessionId = await insertSession(tx, {
      tokenHash,
      accountId: account.id,
      now,
      expiresAt,
      userAgent: input.userAgent,
      address: input.address,
    })
    const actor = {
      accountId: account.id,
      displayName: account.display_name,
      roles: [],
      sessionId,
      mustChangePassword: false,
    }
    await recordAct(
      tx,
      { actor, clock: act.clock },
      { act: 'sign-in', objectKind: 'account', objectId: account.id },
    )
    return { token, expiresAt }
  })
}
