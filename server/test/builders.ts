import { hash } from '@node-rs/argon2'
import type { Actor } from '../src/platform/act.ts'
import { type Database, inTransaction, type Tx } from '../src/platform/db/database.ts'

/** Builders of rows with dull defaults, for tests and the sample province. Each returns the new id. */

export async function buildUnit(
  db: Database,
  unit: {
    name: string
    shortName?: string
    kind?: string
    parentId?: string | null
    since?: string
    protocolOrder?: number
  },
): Promise<string> {
  const since = unit.since ?? '2020-01-01'
  const { id } = await db
    .insertInto('units')
    .values({ founded_on: since })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('unit_versions')
    .values({
      unit_id: id,
      name: unit.name,
      short_name: unit.shortName ?? unit.name,
      kind: unit.kind ?? 'department',
      parent_id: unit.parentId ?? null,
      protocol_order: unit.protocolOrder ?? 1000,
      since,
    })
    .execute()
  await db.insertInto('unit_ancestors').values({ unit_id: id, ancestor_id: id }).execute()
  if (unit.parentId)
    await db
      .insertInto('unit_ancestors')
      .columns(['unit_id', 'ancestor_id'])
      .expression((eb) =>
        eb
          .selectFrom('unit_ancestors')
          .select([eb.val(id).$castTo<string>().as('unit_id'), 'ancestor_id'])
          .where('unit_id', '=', unit.parentId!),
      )
      .execute()
  return id
}

export const testPassword = 'Mat-khau-thu-2026'
let passwordHash: string | null = null

export async function buildAccount(
  db: Database,
  account: { username: string; displayName?: string; email?: string | null },
): Promise<string> {
  passwordHash ??= await hash(testPassword)
  const row = {
    username: account.username,
    display_name: account.displayName ?? account.username,
    email: account.email ?? null,
    password_hash: passwordHash,
  }
  const { id } = await asSystem(db, (tx) =>
    tx.insertInto('accounts').values(row).returning('id').executeTakeFirstOrThrow(),
  )
  return id
}

/** Plants past row-level security, in a transaction of its own. */
export function asSystem<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, 'system', work, () => false)
}

export async function grantRole(
  db: Database,
  grant: { accountId: string; role: string; unitId: string; since?: string; until?: string | null },
): Promise<string> {
  const { id } = await db
    .insertInto('role_grants')
    .values({
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
      since: grant.since ?? '2020-01-01',
      until: grant.until ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An account with one role, and the actor that it acts as. */
export async function buildActor(
  db: Database,
  actor: { username: string; role: string; unitId: string },
): Promise<Actor> {
  const accountId = await buildAccount(db, { username: actor.username })
  await grantRole(db, { accountId, role: actor.role, unitId: actor.unitId })
  const roles = [{ role: actor.role, unitId: actor.unitId, through: null }]
  return { accountId, displayName: actor.username, roles, sessionId: '', mustChangePassword: false }
}
