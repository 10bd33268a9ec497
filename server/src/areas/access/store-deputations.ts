import type { Tx } from '../../platform/db/database.ts'

const columns = [
  'd.id',
  'd.principal_id as principalId',
  'p.display_name as principalName',
  'd.deputy_id as deputyId',
  'q.display_name as deputyName',
  'd.since',
  'd.until',
  'd.reason',
  'd.revoked_at as revokedAt',
] as const

/** Deputations that the account gave or got, newest first. */
export function findDeputations(tx: Tx, accountId: string, after: string | undefined, limit: number) {
  return joined(tx)
    .where((eb) => eb.or([eb('d.principal_id', '=', accountId), eb('d.deputy_id', '=', accountId)]))
    .$if(after !== undefined, (query) => query.where('d.id', '<', after!))
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute()
}

/** One that the principal's account gave. */
export function findGivenDeputation(tx: Tx, principalId: string, id: string) {
  return joined(tx).where('d.id', '=', id).where('d.principal_id', '=', principalId).executeTakeFirst()
}

/** One in force that shares a day with these; the principal's account must be locked. */
export function findOverlap(tx: Tx, principalId: string, since: string, until: string) {
  return joined(tx)
    .where('d.principal_id', '=', principalId)
    .where('d.revoked_at', 'is', null)
    .where('d.since', '<=', until)
    .where('d.until', '>=', since)
    .orderBy('d.since')
    .limit(1)
    .executeTakeFirst()
}

export async function insertDeputation(
  tx: Tx,
  row: { principalId: string; deputyId: string; since: string; until: string; reason: string; now: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('deputations')
    .values({
      principal_id: row.principalId,
      deputy_id: row.deputyId,
      since: row.since,
      until: row.until,
      reason: row.reason,
      created_at: row.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False where it was revoked meanwhile. */
export async function revokeDeputation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('deputations')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function joined(tx: Tx) {
  return tx
    .selectFrom('deputations as d')
    .innerJoin('account_names as p', 'p.id', 'd.principal_id')
    .innerJoin('account_names as q', 'q.id', 'd.deputy_id')
    .select(columns)
    .$narrowType<{ principalName: string; deputyName: string }>()
}
