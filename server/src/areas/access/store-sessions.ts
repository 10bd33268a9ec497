import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { SignInCount } from './domain/lockout.ts'
import { heldRoles } from './store.ts'

/** Our own safety settings of a session. */
export const sessionHours = { idle: 8, absolute: 12 }

export type NewSession = {
  tokenHash: Buffer
  accountId: string
  now: Date
  expiresAt: Date
  secondFactorAt: Date | null
  userAgent: string
  address: string
}

export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const row = await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
      second_factor_at: session.secondFactorAt,
      user_agent: session.userAgent.slice(0, 300),
      address: session.address,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The open session with this token and its account; undefined where there is none, or it was idle too long. */
export function findOpenSession(db: Database | Tx, tokenHash: Buffer, now: Date) {
  return openSessions(db, tokenHash, now)
    .select([
      's.id as sessionId',
      's.last_seen_at as lastSeenAt',
      's.second_factor_at as secondFactorAt',
      's.user_agent as userAgent',
      's.address',
      's.account_id as accountId',
      'a.display_name as displayName',
      'a.username',
      'a.must_change_password as mustChangePassword',
      'a.totp_confirmed_at as totpConfirmedAt',
    ])
    .$narrowType<{ displayName: string; username: string; mustChangePassword: boolean }>()
    .executeTakeFirst()
}

function openSessions(db: Database | Tx, tokenHash: Buffer, now: Date) {
  const idleSince = new Date(now.getTime() - sessionHours.idle * 3_600_000)
  return db
    .selectFrom('sessions as s')
    .innerJoin('session_accounts as a', 'a.id', 's.account_id')
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .where('a.disabled_at', 'is', null)
}

/** The open session as `findOpenSession` does, with the roles that its account holds on `today`: what each request asks. */
export function findSessionWithRoles(db: Database, tokenHash: Buffer, now: Date, today: string) {
  return openSessions(db, tokenHash, now)
    .select([
      's.id as sessionId',
      's.last_seen_at as lastSeenAt',
      's.second_factor_at as secondFactorAt',
      's.account_id as accountId',
      'a.display_name as displayName',
      'a.must_change_password as mustChangePassword',
      'a.totp_confirmed_at as totpConfirmedAt',
    ])
    .$narrowType<{ displayName: string; mustChangePassword: boolean }>()
    .select(jsonArrayFrom(heldRoles(db, sql.ref<string>('a.id'), today)).as('roles'))
    .executeTakeFirst()
}

/** Keeps the session from idling out; written at most once a minute. */
export async function touchSession(db: Database, sessionId: string, lastSeenAt: Date, now: Date) {
  if (now.getTime() - lastSeenAt.getTime() < 60_000) return
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', sessionId).execute()
}

export function readOpenSessions(tx: Tx, accountId: string, now: Date) {
  const idleSince = new Date(now.getTime() - sessionHours.idle * 3_600_000)
  return tx
    .selectFrom('sessions')
    .select(['id', 'created_at', 'last_seen_at', 'expires_at', 'user_agent', 'address'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute()
}

/** Ends open sessions of the account: one, all but one, or all. Returns how many. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  now: Date,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const result = await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only!))
    .$if(which.except !== undefined, (query) => query.where('id', '<>', which.except!))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function markSecondFactor(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('sessions').set({ second_factor_at: now }).where('id', '=', sessionId).execute()
}

/** Locks the count of wrong sign-ins of a name, known or not: attempts on one name go one after the other. */
export async function lockSignInCount(tx: Tx, nameHash: string, now: Date): Promise<SignInCount> {
  const row = await tx
    .insertInto('sign_in_counts')
    .values({ name_hash: nameHash, last_failed_at: now })
    .onConflict((conflict) =>
      // Changes nothing, but takes the row and gives it back.
      conflict.column('name_hash').doUpdateSet((eb) => ({ name_hash: eb.ref('excluded.name_hash') })),
    )
    .returning(['failures', 'locked_until'])
    .executeTakeFirstOrThrow()
  return { failures: row.failures, lockedUntil: row.locked_until }
}

export async function writeSignInCount(
  tx: Tx,
  nameHash: string,
  count: SignInCount,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('sign_in_counts')
    .set({ failures: count.failures, locked_until: count.lockedUntil, last_failed_at: now })
    .where('name_hash', '=', nameHash)
    .execute()
}

/** Forgets a name's count, and with it a few of those that nobody has tried for a day. */
export async function clearSignInCount(tx: Tx, nameHash: string, now: Date): Promise<void> {
  await tx.deleteFrom('sign_in_counts').where('name_hash', '=', nameHash).execute()
  const yesterday = new Date(now.getTime() - 86_400_000)
  await tx
    .deleteFrom('sign_in_counts')
    .where('name_hash', 'in', (eb) =>
      eb
        .selectFrom('sign_in_counts')
        .select('name_hash')
        .where('last_failed_at', '<', yesterday)
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

export async function readLocks(tx: Tx, nameHashes: string[], now: Date): Promise<Map<string, Date>> {
  if (nameHashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('sign_in_counts')
    .select(['name_hash', 'locked_until'])
    .where('name_hash', 'in', nameHashes)
    .where('locked_until', '>', now)
    .execute()
  return new Map(rows.map((row) => [row.name_hash, row.locked_until!]))
}
