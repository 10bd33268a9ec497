import type { Database, Tx } from '../../platform/db/database.ts'

/** Is the unit one of the roots, or below one of them? */
export async function isUnitWithin(tx: Tx, unitId: string, roots: string[]): Promise<boolean> {
  if (roots.length === 0) return false
  const row = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .where('unit_id', '=', unitId)
    .where('ancestor_id', 'in', roots)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Which of the roots the unit is, or lies below. */
export async function findRootsAbove(tx: Tx, unitId: string, roots: string[]): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('ancestor_id')
    .where('unit_id', '=', unitId)
    .where('ancestor_id', 'in', roots)
    .execute()
  return rows.map((row) => row.ancestor_id)
}

export function findAccountByUsername(tx: Tx, username: string) {
  return tx
    .selectFrom('accounts')
    .selectAll()
    .where((eb) => eb(eb.fn('lower', ['username']), '=', username.toLowerCase()))
    .forUpdate()
    .executeTakeFirst()
}

export async function insertSession(
  tx: Tx,
  session: {
    tokenHash: Buffer
    accountId: string
    now: Date
    expiresAt: Date
    userAgent: string
    address: string
  },
): Promise<string> {
  const row = await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
      user_agent: session.userAgent.slice(0, 300),
      address: session.address,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The open session with this token and its account; undefined where there is none. */
export function findOpenSession(db: Database, tokenHash: Buffer, now: Date) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select([
      's.id as sessionId',
      's.last_seen_at as lastSeenAt',
      's.second_factor_at as secondFactorAt',
      'a.id as accountId',
      'a.display_name as displayName',
      'a.username',
      'a.must_change_password as mustChangePassword',
      'a.totp_confirmed_at as totpConfirmedAt',
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Roles held on `today`: the account's own and, as deputy, its principals' own, but never that of an administrator. */
export async function readHeldRoles(db: Database | Tx, accountId: string, today: string) {
  const own = db
    .selectFrom('role_grants as g')
    .select(['g.role', 'g.unit_id as unitId', (eb) => eb.val<string | null>(null).as('through')])
    .where('g.account_id', '=', accountId)
    .where('g.since', '<=', today)
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>', today)]))
    .where('g.revoked_at', 'is', null)
  const lent = db
    .selectFrom('deputations as d')
    .innerJoin('accounts as p', 'p.id', 'd.principal_id')
    .innerJoin('role_grants as g', 'g.account_id', 'p.id')
    .select(['g.role', 'g.unit_id as unitId', 'p.display_name as through'])
    .where('d.deputy_id', '=', accountId)
    .where('d.since', '<=', today)
    .where('d.until', '>=', today)
    .where('d.revoked_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where('g.role', '<>', 'administrator')
    .where('g.since', '<=', today)
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>', today)]))
    .where('g.revoked_at', 'is', null)
  return own.unionAll(lent).execute()
}
