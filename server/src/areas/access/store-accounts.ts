import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export function findAccountByUsername(tx: Tx, username: string) {
  return tx
    .selectFrom('accounts')
    .selectAll()
    .where((eb) => eb(eb.fn('lower', ['username']), '=', username.toLowerCase()))
    .forUpdate()
    .executeTakeFirst()
}

/** The account, locked until the transaction ends. */
export function lockAccount(tx: Tx, accountId: string) {
  return tx.selectFrom('accounts').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirst()
}
export type AccountRow = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

export function readAccount(tx: Tx, accountId: string) {
  return tx.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirst()
}

export async function readUsername(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('accounts')
    .select('username')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.username
}

/** The new account's id; undefined where the username is taken. */
export async function insertAccount(
  tx: Tx,
  account: {
    username: string
    displayName: string
    email: string | null
    passwordHash: string
    mustChangePassword: boolean
    now: Date
  },
): Promise<string | undefined> {
  // The id is drawn first: the row cannot be read back before the account holds a role.
  const { rows } = await sql<{
    id: string
  }>`select nextval(pg_get_serial_sequence('accounts', 'id')) as id`.execute(tx)
  const { id } = rows[0]!
  const { numAffectedRows } =
    await sql`insert into accounts (id, username, display_name, email, password_hash,
      password_changed_at, must_change_password, created_at) overriding system value
    values (${id}, ${account.username}, ${account.displayName}, ${account.email}, ${account.passwordHash},
      ${account.now}, ${account.mustChangePassword}, ${account.now})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n ? id : undefined
}

export async function updateAccount(
  tx: Tx,
  accountId: string,
  values: Partial<{
    display_name: string
    email: string | null
    disabled_at: Date | null
    password_hash: string
    password_changed_at: Date
    must_change_password: boolean
    totp_secret: Buffer | null
    totp_confirmed_at: Date | null
    totp_last_step: string | null
    recovery_code_hashes: string[]
  }>,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ ...values, revision: sql`revision + 1` })
    .where('id', '=', accountId)
    .execute()
}

/** Steps of the second factor are no change that an administrator could race with. */
export async function useSecondFactor(
  tx: Tx,
  accountId: string,
  used: { step: string } | { recoveryCodeHash: string },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set(
      'step' in used
        ? { totp_last_step: used.step }
        : { recovery_code_hashes: sql`array_remove(recovery_code_hashes, ${used.recoveryCodeHash})` },
    )
    .where('id', '=', accountId)
    .execute()
}

export async function insertRoleGrant(
  tx: Tx,
  grant: { accountId: string; role: string; unitId: string; since: string; until: string | null },
): Promise<string> {
  const row = await tx
    .insertInto('role_grants')
    .values({
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
      since: grant.since,
      until: grant.until,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function revokeGrant(tx: Tx, grantId: string, now: Date): Promise<void> {
  await tx.updateTable('role_grants').set({ revoked_at: now }).where('id', '=', grantId).execute()
}

/** All grants of the accounts, oldest first. */
export async function readGrants(tx: Tx, accountIds: string[]) {
  if (accountIds.length === 0) return []
  return tx
    .selectFrom('role_grants')
    .select(['id', 'account_id', 'role', 'unit_id', 'since', 'until', 'revoked_at'])
    .where('account_id', 'in', accountIds)
    .orderBy('id')
    .execute()
}

/**
 * Locks the administrators' grants at a unit and returns the other accounts that administer it today. Two acts that
 * would each take away the last but one go one after the other.
 */
export async function readOtherAdministrators(
  tx: Tx,
  unitId: string,
  exceptGrantsOf: string,
  today: string,
): Promise<string[]> {
  await tx
    .selectFrom('role_grants')
    .select('id')
    .where('role', '=', 'administrator')
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await tx
    .selectFrom('role_grants as g')
    .innerJoin('account_names as a', 'a.id', 'g.account_id')
    .select('g.account_id as id')
    .distinct()
    .where('g.role', '=', 'administrator')
    .where('g.unit_id', '=', unitId)
    .where('g.revoked_at', 'is', null)
    .where('g.since', '<=', today)
    .where('g.until', 'is', null)
    .where('a.disabled_at', 'is', null)
    .where('a.id', '<>', exceptGrantsOf)
    .execute()
  return rows.map((row) => row.id)
}

export type AccountFilter = {
  id?: string | undefined
  q?: string | undefined
  unitId?: string | undefined
  /** The last account of the page before. */
  after?: string | undefined
}

/** Accounts that hold or held a role in these subtrees, in Vietnamese order. `roots` null: everywhere. */
export function findAccounts(tx: Tx, roots: string[] | null, filter: AccountFilter, limit: number) {
  return tx
    .selectFrom('accounts as a')
    .select([
      'a.id',
      'a.username',
      'a.display_name',
      'a.email',
      'a.disabled_at',
      'a.must_change_password',
      'a.totp_confirmed_at',
      'a.is_sample',
      'a.created_at',
      'a.revision',
      (eb) =>
        eb
          .selectFrom('sessions as s')
          .select((inner) => inner.fn.max('s.created_at').as('at'))
          .whereRef('s.account_id', '=', 'a.id')
          .as('last_sign_in_at'),
    ])
    .$if(roots !== null, (query) => query.where(hasGrantWithin(roots!)))
    .$if(filter.unitId !== undefined, (query) => query.where(hasGrantWithin([filter.unitId!])))
    .$if(filter.id !== undefined, (query) => query.where('a.id', '=', filter.id!))
    .$if(filter.q !== undefined && filter.q !== '', (query) => query.where(matches(filter.q!)))
    .$if(filter.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${inOrder}, a.id) > (select name_sort_key(x.display_name) collate "C", x.id
          from accounts x where x.id = ${filter.after!}::bigint)`,
      ),
    )
    .orderBy(inOrder)
    .orderBy('a.id')
    .limit(limit)
    .execute()
}

const inOrder = sql`name_sort_key(a.display_name) collate "C"`

function hasGrantWithin(roots: string[]) {
  return sql<boolean>`exists (select from role_grants g join unit_ancestors u on u.unit_id = g.unit_id
    where g.account_id = a.id and u.ancestor_id = any (${`{${roots.join(',')}}`}::bigint[]))`
}

function matches(q: string) {
  const like = `%${q.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(fold(a.display_name) like fold(${like}) or lower(a.username) like lower(${like}))`
}

/** Accounts in use with a running role in these subtrees, in Vietnamese order, each with its first such role. */
export function findColleagues(
  tx: Tx,
  roots: string[],
  filter: { q?: string | undefined; id?: string | undefined; except: string; today: string },
  limit: number,
) {
  const running = sql<{ role: string; unit_id: string }>`(select g.role, g.unit_id from role_grants g
    join unit_ancestors u on u.unit_id = g.unit_id
    where g.account_id = a.id and u.ancestor_id = any (${`{${roots.join(',')}}`}::bigint[])
      and g.revoked_at is null and g.since <= ${filter.today} and (g.until is null or g.until > ${filter.today})
    order by g.id limit 1)`
  return tx
    .selectFrom('accounts as a')
    .innerJoinLateral(running.as('held'), (join) => join.onTrue())
    .select(['a.id', 'a.display_name', 'held.role', 'held.unit_id'])
    .where('a.disabled_at', 'is', null)
    .where('a.id', '<>', filter.except)
    .$if(filter.id !== undefined, (query) => query.where('a.id', '=', filter.id!))
    .$if(filter.q !== undefined && filter.q !== '', (query) => query.where(matches(filter.q!)))
    .orderBy(inOrder)
    .orderBy('a.id')
    .limit(limit)
    .execute()
}
